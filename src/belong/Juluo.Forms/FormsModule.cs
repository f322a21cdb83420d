using static Juluo.Foundation.Role;

namespace Juluo.Forms;

public sealed partial class FormsModule : Module
{
    public override string Name => "forms";

    public override string Sentence => "What is asked, and what people answer: forms, the way through them, and their documents.";

    public override Part? Part => Juluo.Foundation.Part.Surveys;

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(PicturesModule)];

    public override Permissions Permissions { get; } =
        new((FormRights.Manage, "Build and publish forms", [Operator]), (FormRights.Read, "Read submitted forms", [FrontDesk, Operator]))
        {
            Reading = [FormRights.Read],
        };

    public override NotificationKinds Notifications { get; } = new([.. FormNotices.Kinds]);

    public override void Reactions(Reactions reactions)
    {
        reactions.On<SubmissionSent, NotifyReaders>();
        reactions.On<DocumentsSent, NotifyReadersOfDocuments>();
    }

    public override void Menu(Menu menu) => menu.Add(MenuGroup.Community, "menu.forms", "/forms", 55);

    public override void Search(SearchPages pages)
    {
        pages.Add("forms", "/forms");
        pages.Add("new-form", "/forms/new");
        pages.Add("resume-form", "/submissions/resume");
    }

    public override void Jobs(JobSchedule jobs) => jobs.Always<PurgeSubmissions>(minutes: 60);

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<SubmissionAccess>()
            .AddScoped<DocumentTaking>()
            .AddScoped<PauseNotice>()
            .AddScoped<SubmissionReopening>()
            .AddScoped<ContactProof>()
            .AddScoped<FormsFacade>()
            .AddSingleton<CheckModule>(s =>
                (work, stop) =>
                    CheckCodes.Look(
                        s.GetRequiredService<MailSettings>(),
                        s.GetRequiredService<SmsSettings>(),
                        s.GetRequiredService<Clock>(),
                        work,
                        stop
                    )
            );
}
