using NodaTime;

namespace Juluo.OfficeHours.Tests;

/// <summary>People of a community, some of whom are experts, and their actions through the slices of the program.</summary>
internal sealed class Experts(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, OfficeHoursRights.See, OfficeHoursRights.TakePart)
{
    public static async Task<Experts> Of(Ground ground, int members)
    {
        var (here, people) = await Gather(ground, "學堂", members);
        return new(ground, here, people);
    }

    /// <summary>Hours of the expert tomorrow afternoon, four slots of half an hour.</summary>
    public async Task<OfficeHoursId> Hours(PersonId expert, string from = "14:00", string until = "16:00") =>
        (await Good<PublishOfficeHours, PublishOfficeHours.Input, Created<OfficeHoursId>>(expert, Form(from, until))).Id;

    public PublishOfficeHours.Input Form(string from = "14:00", string until = "16:00") =>
        new()
        {
            Field = ExpertField.Law,
            Subject = "接案合約",
            Weekdays = [(int)Today.PlusDays(1).DayOfWeek],
            From = from,
            Until = until,
            SlotMinutes = 30,
            FirstDay = Today.PlusDays(1),
            LastDay = Today.PlusDays(1),
            Place = "二樓圓桌",
        };

    public Task<ShowOfficeHours.Output> ShowHours(PersonId who, OfficeHoursId id) =>
        Good<ShowOfficeHours, ShowOfficeHours.Input, ShowOfficeHours.Output>(who, new(id));

    public Task<Outcome<Created<AppointmentId>>> Take(PersonId who, OfficeHoursId hours, OfficeSlotId slot) =>
        Do<BookAppointment, BookAppointment.Input, Created<AppointmentId>>(who, new(hours, slot, "客戶要我買斷著作權，可以嗎？"));

    /// <summary>The member has booked the first slot of the expert.</summary>
    public async Task<AppointmentId> Appointment(PersonId expert, PersonId member)
    {
        var hours = await Hours(expert);
        var taken = await Take(member, hours, (await ShowHours(member, hours)).Slots[0].Id);
        taken.Errors.ShouldBeEmpty();
        return taken.Value.Id;
    }

    public Task<ShowAppointment.Output> ShowAppointment(PersonId who, AppointmentId id) =>
        Good<ShowAppointment, ShowAppointment.Input, ShowAppointment.Output>(who, new(id));
}
