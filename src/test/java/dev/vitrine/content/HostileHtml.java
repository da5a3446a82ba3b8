package dev.vitrine.content;

import java.util.ArrayList;
import java.util.List;

/** HTML that was made to get a script past a sanitiser, by kinds of trick, and combinations of its parts. */
final class HostileHtml {
    private static final String SCRIPT = "<img src=x onerror=alert(1)>";

    private static final List<String> KNOWN = List.of(
            "<script>alert(1)</script>",
            "<ScRiPt src=//evil.example></sCrIpT>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<img src=x onerror=alert(1)>",
            "<img/src/onerror=alert(1)>",
            "<p onmouseover=alert(1)>a</p>",
            "<p/onclick=alert(1)>a",
            "<b style=background:url(javascript:alert(1))>a</b>",
            "<b id=x class=y name=z data-x=1 xmlns=q>a</b>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href=javascript:alert(1)><text>a</text></a></svg>",
            "<svg><foreignObject><p onclick=x>a</p></foreignObject></svg>",
            "<svg><style><img src=1 onerror=alert(1)></style></svg>",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<svg><desc><b><img src=1 onerror=alert(1)></b></desc></svg>",
            "<svg><title><style><img src onerror=alert(1)></style></title></svg>",
            "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<math><annotation-xml encoding=\"text/html\"><style><img src onerror=alert(1)></style></annotation-xml></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<noscript><style></noscript><img src=x onerror=alert(1)></style>",
            "<style><style /><img src=x onerror=alert(1)>",
            "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
            "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
            "<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\"></noframes>",
            "<iframe><p title=\"</iframe><img src=x onerror=alert(1)>\"></iframe>",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
            "<title><p title=\"</title><img src=x onerror=alert(1)>\"></title>",
            "<plaintext><img src=x onerror=alert(1)>",
            "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
            "<template><script>alert(1)</script><img src=x onerror=alert(1)></template>",
            "<template><s><template><s><img src=x onerror=alert(1)>@shafigullin</s></template></s></template>",
            "<select><style><img src=x onerror=alert(1)></style></select>",
            "<select><option><template><img src=x onerror=alert(1)></template></select>",
            "<select><keygen><svg><style></select><img src=x onerror=alert(1)>",
            "<table><caption><svg><title><table><caption></caption></table></title><style><img src onerror=alert(1)>",
            "<table><td background=javascript:alert(1)><p>a</p></table>",
            "<form><form><p>a</p></form><input name=attributes><input name=parentNode></form>",
            "<form id=x></form><button form=x formaction=javascript:alert(1)>a</button>",
            "<!--><img src=x onerror=alert(1)>-->",
            "<!-- --!><img src=x onerror=alert(1)> -->",
            "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
            "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<?xml version=\"1.0\"?><?php echo 1 ?><img src=x onerror=alert(1)>",
            "<!DOCTYPE html [<!ENTITY x '<script>'>]>&x;",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
            "&#60;script&#62;alert(1)&#60/script&#62",
            "&#x3C;img src=x onerror=alert(1)&#x3E;",
            "<a href=javascript:alert(1)>a</a>",
            "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
            "<a href=\" javascript:alert(1)\">a</a>",
            "<a href=\"java\tscript:alert(1)\">a</a>",
            "<a href=\"java\nscript:alert(1)\">a</a>",
            "<a href=\"java&#x0A;script:alert(1)\">a</a>",
            "<a href=\"java&Tab;script&colon;alert(1)\">a</a>",
            "<a href=\"\u0001javascript:alert(1)\">a</a>",
            "<a href=\"&#1;javascript:alert(1)\">a</a>",
            "<a href=\"javascript&#58;alert(1)\">a</a>",
            "<a href=\"javascript&#0000058alert(1)\">a</a>",
            "<a href=\"java\0script:alert(1)\">a</a>",
            "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
            "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">a</a>",
            "<a href=vbscript:msgbox(1)>a</a>",
            "<a href=file:///etc/passwd>a</a>",
            "<a href=blob:https://a.example/1>a</a>",
            "<a href=\"https://a.example\" href=javascript:alert(1)>a</a>",
            "<a href=javascript:alert(1) href=\"https://a.example\">a</a>",
            "<a href='https://a.example/\"onmouseover=\"alert(1)'>a</a>",
            "<a href=\"https://a.example/'onmouseover='alert(1)\">a</a>",
            "<a href=\"https://a.example/`onmouseover=`alert(1)\">a</a>",
            "<a href=\"https://a.example/<img src=x onerror=alert(1)>\">a</a>",
            "<a href=\"https://a.example\" target=\"_blank&quot; onclick=&quot;alert(1)\">a</a>",
            "<a href=\"https://a.example\" target=javascript:alert(1)>a</a>",
            "<a href=\"mailto:a@b.example?subject=<script>\">a</a>",
            "<a href=\"mailto:javascript:alert(1)\">a</a>",
            "<a href=\"//evil.example\">a</a><a href=\"/\\evil.example\">b</a>",
            "<a><a href=javascript:alert(1)>a</a></a>",
            "<base href=javascript:alert(1)//><meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<link rel=stylesheet href=//evil.example><object data=javascript:alert(1)><embed src=javascript:alert(1)>",
            "<video><source onerror=alert(1)></video><audio src onloadstart=alert(1)>",
            "<details open ontoggle=alert(1)><summary>a</summary></details>",
            "<marquee onstart=alert(1)>a</marquee><isindex action=javascript:alert(1)>",
            "<body onload=alert(1)><frameset onload=alert(1)>",
            "<h1><svg><p><style><g title=\"</style><img src onerror=alert(1)>\"></h1>",
            "<b><math><i><mglyph></b><style><!--</style></i><img src=x onerror=alert(1)>",
            "<ul><li><table><li><img src=x onerror=alert(1)></table></ul>",
            "<p <p onclick=alert(1)>a",
            "<b\u00a0onclick=alert(1)>a</b>",
            "<b\fonclick=alert(1)>a</b>",
            "<\u0000b onclick=alert(1)>a",
            "</br onclick=alert(1)></p onclick=alert(1)>",
            "<br onclick=alert(1)/><h6 onclick=x>a</h6>",
            "<x-y is=p onclick=alert(1)>a</x-y>",
            "<p>\ud800<img src=x onerror=alert(1)>\udc00</p>",
            "\ufeff<\ufeffimg src=x onerror=alert(1)>",
            "<p title='</p><img src=x onerror=alert(1)>'>a",
            "<p>a<![endif]><![if !x]><img src=x onerror=alert(1)><![endif]></p>");

    private static final List<String> SHELLS = List.of(
            "svg",
            "math",
            "noscript",
            "style",
            "template",
            "select",
            "textarea",
            "title",
            "xmp",
            "iframe",
            "noembed",
            "noframes",
            "table",
            "form",
            "button",
            "object",
            "annotation-xml",
            "foreignObject",
            "mtext",
            "script");

    private HostileHtml() {}

    /** Every known trick, and each shell around a script, closed in the wrong place, and within every other shell. */
    static List<String> all() {
        var all = new ArrayList<>(KNOWN);
        for (String outer : SHELLS) {
            all.add("<" + outer + ">" + SCRIPT + "</" + outer + ">");
            all.add("<" + outer + "><p title=\"</" + outer + ">" + SCRIPT + "\">");
            all.add("<b><" + outer + "></b>" + SCRIPT);
            for (String inner : SHELLS) {
                all.add("<" + outer + "><" + inner + "></" + outer + ">" + SCRIPT + "</" + inner + ">");
                all.add("<" + outer + "><" + inner + "><!--</" + inner + ">" + SCRIPT + "-->");
            }
        }
        return all;
    }
}
