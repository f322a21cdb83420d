using static Juluo.Foundation.Role;

namespace Juluo.Projects;

public sealed partial class ProjectsModule : Module
{
    public override string Name => "projects";

    public override string Sentence =>
        "What people make together: what is asked for, who is in the team, on what terms, and what came of it.";

    public override Part? Part => Juluo.Foundation.Part.Projects;

    public override IReadOnlyList<Type> Uses => [typeof(AlliancesModule), typeof(PeopleModule), typeof(PicturesModule)];

    public override Permissions Permissions =>
        new(
            (
                ProjectRights.Start,
                "Start projects and post briefs",
                [Member, Resident, Mentor, Trainee, FrontDesk, Operator, AllianceManager, PublicServant]
            ),
            (ProjectRights.TakePart, "Take part in projects: ask to join, sign agreements, write the log, lead", Enum.GetValues<Role>()),
            (ProjectRights.Manage, "Step in where a project has lost its lead", [Operator])
        );

    public override NotificationKinds Notifications => new([.. ProjectNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(
            MenuGroup.Work,
            "menu.projects",
            "/projects",
            20,
            when: typeof(HasProjects),
            begin: new("/projects/new", "projects.project.start")
        );
        menu.Add(
            MenuGroup.Work,
            "menu.briefs",
            "/briefs",
            30,
            also: ["/challenges", "/grants", "/placements"],
            when: typeof(HasOpportunities)
        );
        menu.Add(MenuGroup.Work, "menu.impact", "/projects/impact", 40, when: typeof(HasOutcomes));
        menu.Add(MenuGroup.Visit, "menu.projects", "/projects", 40, when: typeof(ProjectsArePublic));
        menu.Add(MenuGroup.Foot, "menu.briefs", "/briefs", 40, when: typeof(BriefsArePublic));
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("projects", "/projects");
        pages.Add("new-project", "/projects/new");
        pages.Add("briefs", "/briefs");
        pages.Add("new-brief", "/briefs/new");
        pages.Add("project-index", "/projects/index");
        pages.Add("impact", "/projects/impact");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<PublishCooperation>(minutes: 5);
        jobs.Always<PurgeRemovedAttachments>(minutes: 60);
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<ProjectsFacade>()
            .AddScoped<WaitingSource, WaitingProjects>()
            .AddSingleton<PublicPages>((work, stop) => PublicProjects(work, stop))
            .AddSingleton(new ImportedRow("projects.listed_project"));

    /// <summary>Returns the addresses of the public projects, for the sitemap.</summary>
    private static async Task<IReadOnlyList<string>> PublicProjects(UnitOfWork work, CancellationToken stop) =>
        (
            await work.List<ProjectId>(
                $"select id from projects.project where community_id = {work.Community} and visibility = 'public' order by id",
                stop
            )
        ).ConvertAll(id => $"/projects/{id}");

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, TeamsOfLeaver>();
}
