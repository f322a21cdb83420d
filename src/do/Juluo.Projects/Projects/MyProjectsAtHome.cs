namespace Juluo.Projects;

/// <summary>The widget on the home page with the caller's open invitations into teams, agreements to sign, and running projects.</summary>
[Named("my-projects-at-home")]
[Widget(Dashboard.Home, ProjectRights.TakePart, typeof(MyProjectsAtHomeWidget), 30)]
public sealed class MyProjectsAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, MyProjectsAtHome.Output>
{
    private const int Urgent = 6;

    /// <param name="Sign">The projects in <c>Mine</c> whose agreement the caller has not signed.</param>
    public sealed record Output(IReadOnlyList<Project> Invited, IReadOnlyList<Project> Mine, IReadOnlyList<ProjectId> Sign)
        : IHeadline,
            IPlacedWidget
    {
        public string? Headline(Words words) =>
            Invited.Count > 0 ? words.Say("projects.home.invited", new { count = Invited.Count })
            : Sign.Count > 0 ? words.Say("projects.home.sign", new { count = Sign.Count })
            : null;

        public int Order(Caller reader, int declared) => Invited.Count + Sign.Count > 0 ? Urgent : declared;
    }

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = (await new ProjectStore(work, clock).All(caller.Self, member: false, stop)).FindAll(p => p.EndedAt is null);
        var (invited, mine) = (all.FindAll(p => p.Mine == TeamState.Invited), all.FindAll(p => p.IsMine));
        if (invited.Count + mine.Count == 0)
            return new NotFound();
        var agreements = new TeamAgreementStore(work, clock);
        var sign = new List<ProjectId>();
        foreach (var project in mine)
            if (await agreements.State(project.Id, caller.Self, stop) is { Number: not null, Mine: false })
                sign.Add(project.Id);
        return new Output(invited, mine, sign);
    }
}
