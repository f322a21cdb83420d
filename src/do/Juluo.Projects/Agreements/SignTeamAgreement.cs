namespace Juluo.Projects;

/// <summary>POST /projects/{id}/agreement/signature — signs the latest version of a team's agreement, by typing the caller's name. Once: <c>team_signed_once</c>.</summary>
[Post(
    "/projects/{id}/agreement/signature",
    ProjectRights.TakePart,
    Form = typeof(ShowTeamAgreement),
    SessionOnly = true,
    Then = "/projects/{id}/agreement",
    Say = "projects.agreement.signed"
)]
internal sealed class SignTeamAgreement(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<SignTeamAgreement.Input, Done>
{
    /// <param name="Number">The version that was shown.</param>
    /// <param name="Hash">Of what was shown.</param>
    /// <param name="Name">Typed in place of a signature by hand.</param>
    public sealed record Input(ProjectId Id, int Number = 0, string Hash = "", [Required] string? Name = null, bool Agreed = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { IsMine: true } project)
            return new NotFound();
        if (project.EndedAt is not null)
            return new ProjectErrors.HasEnded();
        var store = new TeamAgreementStore(work, clock);
        if (await store.Of(project.Id, stop) is not [var latest, ..])
            return new NotFound();
        if (Check(input, latest, await people.NamesOf(caller.Self, stop)) is { Count: > 0 } wrong)
            return wrong;
        var signed = await store.Sign(project.Id, latest, caller.Self, input.Name!.Trim(), stop);
        if (signed.Failed)
            return signed;
        if (await store.State(project.Id, caller.Self, stop) is { InForce: true })
            await notifier.Tell(
                [.. (await new TeamStore(work, clock).Of(project.Id, TeamState.Here, stop)).Select(m => m.Person)],
                new(
                    ProjectNotices.Agreement,
                    $"project:{project.Id}:agreement:{latest.Number}:in-force",
                    "projects.told.agreement-in-force",
                    new { project = project.Name },
                    $"/projects/{project.Id}/agreement"
                ),
                stop
            );
        return signed;
    }

    /// <summary>What speaks against a signature. Pure.</summary>
    /// <param name="names">The names of the person who signs, in each script: one of them is typed.</param>
    internal static List<Error> Check(Input input, TeamAgreement latest, IReadOnlyList<string> names)
    {
        if (input.Number != latest.Number || !string.Equals(input.Hash, latest.Hash, StringComparison.Ordinal))
            return [new TeamAgreementErrors.AnotherText()];
        var wrong = new List<Error>();
        if (string.IsNullOrWhiteSpace(input.Name))
            wrong.Add(new Missing("name"));
        else if (!names.Any(n => SearchText.SignsAs(input.Name, n)))
            wrong.Add(new TeamAgreementErrors.NotYourName(string.Join(" / ", names)));
        if (!input.Agreed)
            wrong.Add(new TeamAgreementErrors.NotRead());
        return wrong;
    }
}
