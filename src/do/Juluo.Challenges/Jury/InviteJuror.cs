namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/jury/invitations — invites a person to judge. The person accepts or declines; people in a participating team cannot be invited.</summary>
[Post(
    "/challenges/{id}/jury/invitations",
    ChallengeRights.TakePart,
    Form = typeof(ShowChallengeSettings),
    Then = "#jury",
    Say = "challenges.jury.invited",
    Undo = "/challenges/{id}/jury/{person}/removal"
)]
internal sealed class InviteJuror(UnitOfWork work, Clock clock, PeopleFacade people, ProjectsFacade projects, Notifier notifier)
    : Slice<InviteJuror.Input, Done>
{
    public sealed record Input(ChallengeId Id, PersonId Person, [Length(ChallengeJuror.MostWords, Lines = true)] string? Words = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller))
            return new ChallengeErrors.OnlyForOrganisers();
        if (challenge.OverAt is not null)
            return new ChallengeErrors.IsOver();
        var words = input.Words;
        if (await people.Find(input.Person, stop) is not { Here: true } person)
            return new NotOffered("person");
        var entries = await new EntryStore(work, clock).Of(challenge.Id, stop);
        var teams = await projects.Teams([.. entries.Select(e => e.Project)], stop);
        if (teams.Values.Any(t => t.Contains(person.Id)))
            return new JuryErrors.OnTeam(person.Name);
        var invited = await new JuryStore(work, clock).Invite(challenge.Id, person.Id, words, stop);
        if (invited.Failed)
            return invited;
        await notifier.Notify(
            person.Id,
            new(
                ChallengeNotices.Jury,
                $"challenge:{challenge.Id}:jury:{person.Id}:{clock.Now}",
                "challenges.told.invited",
                new { name = caller.Name, challenge = challenge.Title },
                $"/challenges/{challenge.Id}"
            )
            {
                Quote = words,
            },
            stop
        );
        return Done.It;
    }
}
