namespace Juluo.PublicContacts;

/// <summary>Public page settings widget: the public contact, and the person asked to become it.</summary>
[Named("public-contact-settings")]
[Widget(Dashboard.PublicPage, "web.settings", typeof(PublicContactSettingsWidget), 30)]
internal sealed class PublicContactSettings(PublicContactStore store, PublicContactsFacade contacts, PeopleFacade people)
    : Slice<Nothing, PublicContactSettingsOutput>
{
    public override async Task<Outcome<PublicContactSettingsOutput>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var candidates = await people.SigningIn(stop);
        var waiting = (await store.Running(null, stop)).Find(e => e is { AgreedAt: null, RemovedAt: null });
        return new PublicContactSettingsOutput(
            await contacts.Find(stop),
            waiting is not null && await people.Find(waiting.Person, stop) is { } asked ? new(asked.Id, asked.Name, waiting.AskedAt) : null,
            [.. candidates.Where(c => c.Id != caller.Person).Select(c => new PublicContactSettingsOutput.Candidate(c.Id, c.Name))],
            candidates.Exists(c => c.Id == caller.Person)
        );
    }
}

/// <param name="Asked">The person who hasn't answered yet.</param>
/// <param name="Candidates">The people who can be asked, staff first.</param>
/// <param name="MayBeMe">True if the caller could be the public contact.</param>
public sealed record PublicContactSettingsOutput(
    PublicContact? Contact,
    PublicContactSettingsOutput.Question? Asked,
    IReadOnlyList<PublicContactSettingsOutput.Candidate> Candidates,
    bool MayBeMe
)
{
    public sealed record Question(PersonId Id, string Name, Instant At);

    public sealed record Candidate(PersonId Id, string Name);
}
