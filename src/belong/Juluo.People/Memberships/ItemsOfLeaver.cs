namespace Juluo.People;

/// <summary>
/// The open items of a person in a module: listed before they pause or leave, and ended once they have left. A module with such items derives from this class,
/// which makes it a reaction to <see cref="MembershipChanged"/>; the page finds the subclasses through that, so they are registered nowhere else.
/// </summary>
public abstract class ItemsOfLeaver : Reaction<MembershipChanged>
{
    /// <param name="Kind">The kind; its name in the catalogues is under <c>open.</c>, and <c>open.….then</c> is the text about what happens to it on leaving.</param>
    /// <param name="What">The name of the item.</param>
    /// <param name="On">The day on which the item takes place or ends; null if it has no fixed day.</param>
    /// <param name="Path">The page on which the desk sees it.</param>
    /// <param name="Settle">True if leaving does not end it and an operator has to settle it, such as a deposit.</param>
    /// <param name="Own">True if the person may open that page too, even after leaving.</param>
    /// <param name="Times">The number of dates still to come, the first on <paramref name="On"/>.</param>
    /// <param name="Kept">True if a person who left keeps it by choice.</param>
    public sealed record Item(
        string Kind,
        LocalizedText What,
        LocalDate? On,
        string? Path,
        bool Settle = false,
        int Times = 1,
        bool Own = false,
        bool Kept = false
    );

    /// <summary>Returns the open items of a person, earliest first; an empty list if there are none.</summary>
    public abstract Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop);

    /// <summary>Ends the items of a person who has left, except for those that have to be settled.</summary>
    /// <param name="keepsBookings">True if the person chose to keep future bookings.</param>
    protected abstract Task End(PersonId person, bool keepsBookings, CancellationToken stop);

    /// <summary>Reacts to a pause. Most items wait for the person, so nothing happens by default.</summary>
    protected virtual Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) => Task.CompletedTask;

    /// <summary>The unit of work in which the fact is handled, provided by the subclass.</summary>
    protected abstract UnitOfWork Heard { get; }

    public sealed override async Task React(MembershipChanged fact, CancellationToken stop)
    {
        // A fact may arrive late: a person who has come back in the meantime keeps their items.
        var state = await Heard.List<PersonState>(
            $"select state from people.person where community_id = {Heard.Community} and id = {fact.Person}",
            stop
        );
        if (state is not [var now] || now != fact.State)
            return;
        if (now == PersonState.Alumni)
            await End(fact.Person, fact.KeepsBookings, stop);
        else if (now == PersonState.Paused)
            await Pause(fact.Person, fact.KeepsBookings, stop);
    }

    /// <summary>Returns the address if its part is in use, else null. Items of a part that is switched off still end with the membership, but have no page.</summary>
    private string? Shown(App app, string? path) =>
        path is not null && Heard.Community.Uses(app.PageAt(path.Split('?', '#')[0])?.Part) ? path : null;

    /// <summary>Returns all open items of a person, in the order of the modules.</summary>
    internal static async Task<IReadOnlyList<Item>> All(App app, IServiceProvider services, PersonId person, CancellationToken stop)
    {
        var all = new List<Item>();
        foreach (var (_, reaction) in app.Reactions.All.Where(r => r.Reaction.IsSubclassOf(typeof(ItemsOfLeaver))))
        {
            var open = (ItemsOfLeaver)Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance(services, reaction);
            all.AddRange((await open.Of(person, stop)).Select(i => i with { Path = open.Shown(app, i.Path) }));
        }

        return all;
    }
}
