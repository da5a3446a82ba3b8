package dev.vitrine.content;

/** Who helps: for the publisher and the marketplace alone, buyers never see it. */
public record Support(Contact engineering, CustomerSupport customer) implements Section {
    public static final int NAME_MAX = 100;
    public static final int EMAIL_MAX = 254;
    public static final int PHONE_MAX = 30;
    public static final int URL_MAX = 2048;

    /** The engineering contact. */
    public record Contact(String name, String email, String phone) {
        public Contact {
            name = Absent.text(name);
            email = Absent.text(email);
            phone = Absent.text(phone);
        }
    }

    /**
     * Customer support.
     *
     * @param emailOnly support by e-mail alone: then the phone may stay empty (V16)
     */
    public record CustomerSupport(String name, String email, String phone, String url, boolean emailOnly) {
        public CustomerSupport {
            name = Absent.text(name);
            email = Absent.text(email);
            phone = Absent.text(phone);
            url = Absent.text(url);
        }
    }

    public Support {
        engineering = engineering == null ? new Contact("", "", "") : engineering;
        customer = customer == null ? new CustomerSupport("", "", "", "", false) : customer;
    }
}
