namespace Juluo.Talks;

/// <summary>GET /talks/nominations/new — finds a member and shows the form that nominates them as a speaker.</summary>
[Get("/talks/nominations/new", TalkRights.Give, Page = typeof(NewTalkNominationPage))]
internal sealed class NewTalkNomination(PeopleFacade people, EventsFacade events) : Slice<NewTalkNomination.Input, NewTalkNominationView>
{
    private const int Most = 20;

    /// <param name="Event">The event at which they would speak; null for any.</param>
    /// <param name="Person">The chosen member; null to find one.</param>
    /// <param name="Find">Part of a name; null for no search.</param>
    public sealed record Input(EventId? Event = null, PersonId? Person = null, [Length(80)] string? Find = null);

    public override async Task<Outcome<NewTalkNominationView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var of = input.Event is { } at ? await events.Find(at, caller, stop) : null;
        if (input.Event is not null && of is null)
            return new NotFound();
        var person = input.Person is { } chosen && await people.Find(chosen, stop) is { Here: true } found ? found : null;
        var find = FormText.Some(input.Find);
        List<PersonId> hits = find is null || person is not null ? [] : await people.Called(find, [caller.Self], Most, stop);
        var cards = await people.Named(hits, stop);
        return new NewTalkNominationView(of, person, find, [.. hits.Where(cards.ContainsKey).Select(id => cards[id])]);
    }
}

/// <summary>The form that nominates a speaker.</summary>
/// <param name="Event">The event at which they would speak; null for any.</param>
/// <param name="Person">The chosen member; null if none is chosen yet.</param>
/// <param name="Find">The part of a name that was looked for; null if none was.</param>
/// <param name="Found">The members who were found.</param>
public sealed record NewTalkNominationView(
    [property: JsonIgnore] EventDate? Event,
    PersonCard? Person,
    string? Find,
    IReadOnlyList<PersonCard> Found
);
