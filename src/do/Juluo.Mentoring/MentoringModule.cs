using Microsoft.Extensions.DependencyInjection;
using static Juluo.Foundation.Role;

namespace Juluo.Mentoring;

public sealed partial class MentoringModule : Module
{
    public override string Name => "mentoring";

    public override string Sentence => "Mentors and trainees: mentorships, training groups and their results.";

    public override Part? Part => Juluo.Foundation.Part.Mentoring;

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/mentors/figures", "/mentors/statistics")];

    public override IReadOnlyList<Type> Uses =>
        [typeof(OfficeHoursModule), typeof(ProjectsModule), typeof(OrganisationsModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new((MentoringRights.Manage, "Run mentoring rounds and see mentoring statistics", [Operator]));

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
        pages.Add("training", "/training");
        pages.Add("new-training", "/training/new");
        pages.Add("mentoring-statistics", "/mentors/statistics");
    }

    public override void Jobs(JobSchedule jobs) => jobs.Every<PublishMentoring>(minutes: 5);

    public override void Services(IServiceCollection services) => services.AddScoped<WaitingSource, WaitingMentorships>();

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, MentoringOfLeaver>();
}
