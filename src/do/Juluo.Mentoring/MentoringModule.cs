using Microsoft.Extensions.DependencyInjection;
using static Juluo.Foundation.Role;

namespace Juluo.Mentoring;

public sealed partial class MentoringModule : Module
{
    public override string Name => "mentoring";

    public override string Sentence => "Mentors and trainees, and the hours of experts: who helps whom to learn, and what came of it.";

    public override Part? Part => Juluo.Foundation.Part.Mentoring;

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(OrganisationsModule), typeof(ProjectsModule)];

    public override Permissions Permissions =>
        new(
            (
                MentoringRights.TakePart,
                "Take part in mentoring: offer, ask, meet an expert",
                [Member, Resident, Mentor, Trainee, FrontDesk, Operator, AllianceManager, PublicServant]
            ),
            (MentoringRights.Manage, "Open and confirm rounds of mentoring, and read its figures", [Operator])
        );

    public override NotificationKinds Notifications => new([.. MentoringNotices.Kinds]);

    public override void Menu(Menu menu) =>
        menu.Add(
            MenuGroup.Work,
            "menu.mentors",
            "/mentors",
            25,
            also: ["/office-hours", "/appointments", "/mentorships", "/training"],
            when: typeof(HasMentoring)
        );

    public override void Search(SearchPages pages)
    {
        pages.Add("mentors", "/mentors");
        pages.Add("mentor-offer", "/mentors/offer");
        pages.Add("mentor-rounds", "/mentors/rounds");
        pages.Add("mentorships", "/mentorships");
        pages.Add("office-hours", "/office-hours");
        pages.Add("new-office-hours", "/office-hours/new");
        pages.Add("appointments", "/appointments");
        pages.Add("training", "/training");
        pages.Add("new-training", "/training/new");
        pages.Add("mentoring-figures", "/mentors/figures");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<PublishMentoring>(minutes: 5);
        jobs.Every<RemindOfAppointments>(minutes: 30);
    }

    public override void Services(IServiceCollection services) => services.AddScoped<MentoringFacade>();

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, OpenMentoring>();
}
