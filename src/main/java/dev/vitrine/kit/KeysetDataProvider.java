package dev.vitrine.kit;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.vitrine.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a Vaadin list, which asks by offset, read a list that is paged by keyset: it keeps the cursor of every page it has
 * come by and goes on from the nearest one.
 */
public final class KeysetDataProvider<T> extends AbstractBackEndDataProvider<T, Void> {
    private static final int PAGE = 50;

    private final transient Pages<T> pages;
    private final transient LongSupplier count;
    private final transient Function<T, Object> id;
    private final List<@Nullable String> cursors = new ArrayList<>();

    /** Reads the page after a cursor; null stands for the first. */
    @FunctionalInterface
    public interface Pages<T> {
        Page<T> page(@Nullable String after, int size);
    }

    /**
     * @param count how many items there are in all
     * @param id what makes two items the same row
     */
    public KeysetDataProvider(Pages<T> pages, LongSupplier count, Function<T, Object> id) {
        this.pages = pages;
        this.count = count;
        this.id = id;
        cursors.add(null);
    }

    @Override
    public Object getId(T item) {
        return id.apply(item);
    }

    @Override
    public void refreshAll() {
        forget();
        super.refreshAll();
    }

    private void forget() {
        cursors.clear();
        cursors.add(null);
    }

    @Override
    protected int sizeInBackEnd(Query<T, Void> query) {
        return Math.toIntExact(Math.min(count.getAsLong(), Integer.MAX_VALUE));
    }

    @Override
    protected Stream<T> fetchFromBackEnd(Query<T, Void> query) {
        int offset = query.getOffset();
        int end = (int) Math.min((long) offset + query.getLimit(), Integer.MAX_VALUE);
        var items = new ArrayList<T>();
        int page = Math.min(offset / PAGE, cursors.size() - 1);
        while (page * PAGE < end) {
            Page<T> read = pages.page(cursors.get(page), PAGE);
            for (int i = 0; i < read.items().size(); i++) {
                int place = page * PAGE + i;
                if (place >= offset && place < end) {
                    items.add(read.items().get(i));
                }
            }
            if (read.next() == null) {
                break;
            }
            page++;
            if (page == cursors.size()) {
                cursors.add(read.next());
            }
        }
        return items.stream();
    }
}
