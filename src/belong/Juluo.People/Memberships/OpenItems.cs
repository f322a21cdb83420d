namespace Juluo.People;

/// <summary>
/// What of a person is still open in a module: shown on one page before they pause or leave, and ended once they have left. A module that keeps such things has one of these
/// and hears of <see cref="MembershipChanged"/> by it; the page finds them by that, nothing lists them again.
/// </summary>
public abstract class OpenItems : Reaction<MembershipChanged>
{
    /// <param name="Kind">The word <c>open.</c> and this is its name in the catalogues; <c>open.….then</c> says what becomes of it when they leave.</param>
    /// <param name="What">Which one it is.</param>
    /// <param name="On">The day until which it lasts, or on which it is; null: no fixed day.</param>
    /// <param name="Path">The page on which the desk sees it.</param>
    /// <param name="Settle">Leaving does not end it: an operator has to settle it, such as a deposit that is held.</param>
    /// <param name="Own">The person may open that page too, also when they have left.</param>
    /// <param name="Times">How many dates of it are still to come, the first on <paramref name="On"/>.</param>
    /// <param name="Kept">It stays with a person who left, if they chose so.</param>
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

    /// <summary>What runs on, the soonest first.</summary>
    public abstract Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop);

    /// <summary>They have left: nothing of it runs on but what is to be settled.</summary>
    /// <param name="keepsBookings">What they booked ahead stays theirs, as was chosen.</param>
    protected abstract Task End(PersonId person, bool keepsBookings, CancellationToken stop);

    /// <summary>They are away for a while: most of it waits for them.</summary>
    protected virtual Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) => Task.CompletedTask;

    /// <summary>The work in which it is heard.</summary>
    protected abstract UnitOfWork Heard { get; }

    public sealed override async Task React(MembershipChanged fact, CancellationToken stop)
    {
        // A fact may be heard late: who has come back meanwhile keeps what they have.
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

    /// <summary>Returns the address if its part is in use. Items of a part that is switched off still end with the membership, and have no page until then.</summary>
    private string? Shown(App app, string? path) =>
        path is not null && Heard.Community.Uses(app.PageAt(path.Split('?', '#')[0])?.Part) ? path : null;

    /// <summary>What of a person is still open in all modules, in the order of the modules.</summary>
    internal static async Task<IReadOnlyList<Item>> All(App app, IServiceProvider services, PersonId person, CancellationToken stop)
    {
        var all = new List<Item>();
        foreach (var (_, reaction) in app.Reactions.All.Where(r => r.Reaction.IsSubclassOf(typeof(OpenItems))))
        {
            var open = (OpenItems)Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance(services, reaction);
            all.AddRange((await open.Of(person, stop)).Select(i => i with { Path = open.Shown(app, i.Path) }));
        }

        return all;
    }
}
