using static Juluo.Foundation.Role;

namespace Juluo.HelpDirectory;

public sealed partial class HelpDirectoryModule : Module
{
    public override string Name => "helpdirectory";

    public override string Sentence => "Which help exists where, for whom, when it is open and what to bring.";

    public override Part? Part => Juluo.Foundation.Part.Services;

    public override IReadOnlyList<Type> Uses => [typeof(ServicesModule), typeof(SpacesModule), typeof(PeopleModule)];

    public override Permissions Permissions { get; } =
        new((HelpRights.Manage, "Keep the directory of help: add, check, import and correct entries", [Operator]));

    public override NotificationKinds Notifications { get; } = new([.. HelpNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Services, "menu.help-directory", "/help", 50, when: typeof(HasHelp));
        menu.Add(MenuGroup.ServiceDesk, "menu.help-directory", "/help", 40, needs: HelpRights.Manage);
        menu.Add(MenuGroup.Foot, "menu.help-directory", "/help", 36, when: typeof(HelpIsListed));
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("help-directory", "/help");
        pages.Add("new-help-entry", "/help/new");
        pages.Add("help-corrections", "/help/corrections");
        pages.Add("help-import", "/help/import");
        pages.Add("help-import-faults", ListHelpFaults.At);
    }

    public override void Jobs(JobSchedule jobs) => jobs.Always<ForgetCorrections>(minutes: 720);

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<HsdsDoor>()
            .AddScoped<WaitingSource, WaitingCorrections>()
            .AddScoped<HsdsLibrary>()
            .AddSingleton<PublicPages>((work, stop) => HelpIsListed.PublicPages(work, stop))
            .AddSingleton(new ImportedRow("helpdirectory.entry", "/help/{id}"))
            .AddSingleton(new ImportedRow("helpdirectory.organisation"))
            .AddSingleton(new ImportedRow("helpdirectory.place"));
}
