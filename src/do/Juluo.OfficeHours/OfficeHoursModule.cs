using static Juluo.Foundation.Role;

namespace Juluo.OfficeHours;

/// <summary>
/// The names of the permission, fact, event, notifications and reminder job begin with <c>mentoring</c>, because roles, webhooks and the database store the names from when Mentoring had them.
/// </summary>
public sealed class OfficeHoursModule : Module
{
    public override string Name => "officehours";

    public override string Sentence => "The hours in which experts can be asked, appointments, and to whom an expert sends a member on.";

    public override Part? Part => Juluo.Foundation.Part.Mentoring;

    public override IReadOnlyList<Type> Uses => [typeof(OrganisationsModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (
                OfficeHoursRights.TakePart,
                "Offer and request mentoring, and offer and book office hours",
                [Member, Resident, Mentor, Trainee, FrontDesk, Operator, AllianceManager, PublicServant]
            )
        );

    public override NotificationKinds Notifications =>
        new(
            new NotificationKind(OfficeHoursNotices.Appointment, NotificationWay.AtOnce, OfficeHoursRights.See),
            new(OfficeHoursNotices.Referral, NotificationWay.AtOnce, OfficeHoursRights.See)
        );

    public override void Search(SearchPages pages)
    {
        pages.Add("office-hours", "/office-hours");
        pages.Add("new-office-hours", "/office-hours/new");
        pages.Add("appointments", "/appointments");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<PublishAppointments>(minutes: 5);
        jobs.Every<RemindOfAppointments>(minutes: 30);
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, OfficeHoursOfLeaver>();

    public override void Events(PublicEvents events) =>
        events.Add<OfficeHoursPublished, OfficeHoursPublished.Data>(
            "mentoring.office-hours.published",
            OfficeHoursRights.See,
            f => new(f.Hours, f.LastDay)
        );

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("office-hours", "officehours.office_hours", "expert_id").Moves(),
            new PersonalDataField("office-hours", "officehours.office_slot", "expert_id").Moves(
                unless: "o.called_off_at is null and t.called_off_at is null and tstzrange(o.starts_at, o.ends_at) && tstzrange(t.starts_at, t.ends_at)"
            ),
            new PersonalDataField("office-hours", "officehours.appointment", "member_id").Moves(),
            new PersonalDataField("office-hours", "officehours.referral", "to_person_id").Moves().Cleared("to_person_id")
        );

    public override void Services(IServiceCollection services) =>
        services.AddScoped<OfficeHoursFacade>().AddScoped<WaitingSource, WaitingReferrals>();
}
