namespace Juluo.Challenges;

/// <summary>
/// POST /challenges/{id}/jury/{person}/removal — removes a person from the jury, or withdraws their invitation; jurors can also remove themselves. Sheets that they handed in do not count.
/// </summary>
[Post("/challenges/{id}/jury/{person}/removal", ChallengeRights.TakePart, Form = typeof(ShowChallengeSettings))]
internal sealed class RemoveJuror(UnitOfWork work, Clock clock) : Slice<RemoveJuror.Input, Done>
{
    public sealed record Input(ChallengeId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (!ChallengeRights.Runs(challenge, caller) && input.Person != caller.Person)
            return new ChallengeErrors.OnlyForOrganisers();
        return await new JuryStore(work, clock).Remove(challenge.Id, input.Person, stop) ? Done.It : new JuryErrors.NotInvited();
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        input.Person == caller.Person
            ? new("/challenges", "challenges.jury.left")
            : new($"/challenges/{input.Id}/settings#jury", "challenges.jury.removed");
}
