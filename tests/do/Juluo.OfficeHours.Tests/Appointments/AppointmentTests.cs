namespace Juluo.OfficeHours.Tests;

/// <summary>
/// An appointment is visible only to its two people: who sees it, who cancels it, and when. Seen to fail with the guards of the slices, the conditions of the statements and the constraints taken
/// out together, all but the slot that an expert cancels.
/// </summary>
public sealed class AppointmentTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: calling off the slot of those who have met was an exception (held_if_not_cancelled)
    public async Task A_slot_that_has_begun_is_not_called_off()
    {
        var school = await Experts.Of(ground, 2);
        var (expert, member) = (school.People[0], school.People[1]);
        var hours = await school.Hours(expert);
        var slot = (await school.ShowHours(member, hours)).Slots[0];
        var id = (await school.Take(member, hours, slot.Id)).Value.Id;
        Until(school, slot.StartsAt);
        await school.Good<RecordAppointmentOutcome, RecordAppointmentOutcome.Input, Done>(expert, new(id, true, "看了合約。"));
        (
            await school.Bad<CancelOfficeHourSlot, CancelOfficeHourSlot.Input, Done>(expert, new(hours, slot.Id))
        ).ShouldBeOfType<AppointmentErrors.SlotPast>();
        (await school.ShowAppointment(member, id)).Appointment.Held.ShouldBe(true);
    }

    [Fact]
    public async Task A_slot_is_called_off_by_its_expert_alone_and_who_has_it_learns_of_it()
    {
        var school = await Experts.Of(ground, 3);
        var (expert, member) = (school.People[0], school.People[1]);
        var hours = await school.Hours(expert);
        var slot = (await school.ShowHours(member, hours)).Slots[1].Id;
        var id = (await school.Take(member, hours, slot)).Value.Id;
        foreach (var who in new[] { member, school.People[2] })
            (await school.Bad<CancelOfficeHourSlot, CancelOfficeHourSlot.Input, Done>(who, new(hours, slot))).ShouldBeOfType<NotFound>();
        await school.Good<CancelOfficeHourSlot, CancelOfficeHourSlot.Input, Done>(expert, new(hours, slot));
        (await school.Told(member)).ShouldContain("mentoring.told.appointment-cancelled");
        (await school.ShowAppointment(member, id)).Appointment.CancelledBy.ShouldBe(AppointmentSide.Expert);
        (await school.Bad<CancelOfficeHourSlot, CancelOfficeHourSlot.Input, Done>(expert, new(hours, slot))).ShouldBeOfType<NotFound>(
            "once"
        );
    }

    [Fact]
    public async Task What_a_member_asks_is_read_by_the_two_alone()
    {
        var school = await Experts.Of(ground, 3);
        var id = await school.Appointment(school.People[0], school.People[1]);
        (
            await school.Do<ShowAppointment, ShowAppointment.Input, ShowAppointment.Output>(
                school.People[2],
                new(id),
                also: "mentoring.manage"
            )
        )
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (await school.Bad<CancelAppointment, CancelAppointment.Input, Done>(school.People[2], new(id))).ShouldBeOfType<NotFound>();
        (
            await school.Bad<RecordAppointmentOutcome, RecordAppointmentOutcome.Input, Done>(school.People[2], new(id))
        ).ShouldBeOfType<NotFound>();
        (
            await school.Bad<ReferMember, ReferMember.Input, Created<ReferralId>>(school.People[2], new(id, Outside: "x", Note: "x"))
        ).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Who_has_which_slot_is_seen_by_the_expert_and_a_member_sees_their_own()
    {
        var school = await Experts.Of(ground, 3);
        var (expert, member, other) = (school.People[0], school.People[1], school.People[2]);
        var hours = await school.Hours(expert);
        var slots = (await school.ShowHours(member, hours)).Slots;
        await school.Take(member, hours, slots[0].Id);
        (await school.ShowHours(expert, hours)).Taken[slots[0].Id].Member.ShouldBe(member);
        (await school.ShowHours(member, hours)).Mine.Single().Slot.ShouldBe(slots[0].Id);
        var shown = await school.ShowHours(other, hours);
        (shown.Taken.Count, shown.Mine.Count, shown.Slots.Count, shown.People.Count).ShouldBe((0, 0, slots.Count - 1, 0));
    }

    [Fact]
    public async Task Where_to_call_is_for_those_who_have_a_slot()
    {
        var school = await Experts.Of(ground, 3);
        var (expert, member, other) = (school.People[0], school.People[1], school.People[2]);
        var hours = (
            await school.Good<PublishOfficeHours, PublishOfficeHours.Input, Created<OfficeHoursId>>(
                expert,
                school.Form() with
                {
                    CallLink = " meet.example/rooms/7 ",
                }
            )
        ).Id;
        (await school.ShowHours(other, hours)).CallLink.ShouldBeNull();
        (await school.ShowHours(expert, hours)).CallLink.ShouldBe("https://meet.example/rooms/7");
        var id = (await school.Take(member, hours, (await school.ShowHours(member, hours)).Slots[0].Id)).Value.Id;
        (await school.ShowAppointment(member, id)).CallLink.ShouldBe("https://meet.example/rooms/7");
        await school.Good<CancelAppointment, CancelAppointment.Input, Done>(member, new(id));
        (await school.ShowAppointment(member, id)).CallLink.ShouldBeNull("it was cancelled");
    }

    [Fact]
    public async Task An_appointment_is_cancelled_once_and_not_once_it_has_begun()
    {
        var school = await Experts.Of(ground, 2);
        var (expert, member) = (school.People[0], school.People[1]);
        var id = await school.Appointment(expert, member);
        await school.Good<CancelAppointment, CancelAppointment.Input, Done>(expert, new(id));
        (await school.Bad<CancelAppointment, CancelAppointment.Input, Done>(member, new(id))).ShouldBeOfType<AppointmentErrors.IsOver>();
        (
            await school.Bad<RecordAppointmentOutcome, RecordAppointmentOutcome.Input, Done>(member, new(id))
        ).ShouldBeOfType<AppointmentErrors.IsOver>();
        var next = await school.Appointment(member, expert);
        Until(school, (await school.ShowAppointment(member, next)).Appointment.StartsAt);
        (await school.Bad<CancelAppointment, CancelAppointment.Input, Done>(member, new(next))).ShouldBeOfType<AppointmentErrors.IsOver>();
    }

    [Fact]
    public async Task What_an_expert_cancels_is_offered_to_no_one_else()
    {
        var school = await Experts.Of(ground, 3);
        var (expert, member, other) = (school.People[0], school.People[1], school.People[2]);
        var hours = await school.Hours(expert);
        var slot = (await school.ShowHours(member, hours)).Slots[0].Id;
        var id = (await school.Take(member, hours, slot)).Value.Id;
        await school.Good<CancelAppointment, CancelAppointment.Input, Done>(expert, new(id));
        (await school.Take(other, hours, slot)).Errors.Single().ShouldBeOfType<AppointmentErrors.JustTaken>();
    }

    [Fact]
    public async Task Whether_they_met_is_said_once_it_has_begun()
    {
        var school = await Experts.Of(ground, 2);
        var id = await school.Appointment(school.People[0], school.People[1]);
        (
            await school.Bad<RecordAppointmentOutcome, RecordAppointmentOutcome.Input, Done>(school.People[1], new(id))
        ).ShouldBeOfType<AppointmentErrors.StillToCome>();
        ground.Time.Pass(TimeSpan.FromDays(2));
        await school.Good<RecordAppointmentOutcome, RecordAppointmentOutcome.Input, Done>(school.People[1], new(id, false, "沒有遇到。"));
        (await school.ShowAppointment(school.People[0], id)).Appointment.Held.ShouldBe(false);
    }

    [Fact]
    public async Task Hours_are_changed_and_withdrawn_by_their_expert_alone_and_not_after_they_were_withdrawn()
    {
        var school = await Experts.Of(ground, 2);
        var hours = await school.Hours(school.People[0]);
        ChangeOfficeHours.Input changed = new(hours, "著作權", Place: "三樓");
        (await school.Bad<ChangeOfficeHours, ChangeOfficeHours.Input, Done>(school.People[1], changed)).ShouldBeOfType<NotFound>();
        (await school.Bad<WithdrawOfficeHours, WithdrawOfficeHours.Input, Done>(school.People[1], new(hours))).ShouldBeOfType<NotFound>();
        await school.Good<WithdrawOfficeHours, WithdrawOfficeHours.Input, Done>(school.People[0], new(hours));
        (
            await school.Bad<WithdrawOfficeHours, WithdrawOfficeHours.Input, Done>(school.People[0], new(hours))
        ).ShouldBeOfType<OfficeHoursErrors.Withdrawn>();
        (
            await school.Bad<ChangeOfficeHours, ChangeOfficeHours.Input, Done>(school.People[0], changed)
        ).ShouldBeOfType<OfficeHoursErrors.Withdrawn>();
    }

    [Fact]
    public async Task Another_place_is_news_for_those_who_have_a_slot_and_another_subject_is_not()
    {
        var school = await Experts.Of(ground, 3);
        var (expert, member) = (school.People[0], school.People[1]);
        var id = await school.Appointment(expert, member);
        var hours = (await school.ShowAppointment(member, id)).Appointment.Hours;
        await school.Good<ChangeOfficeHours, ChangeOfficeHours.Input, Done>(expert, new(hours, "著作權", Place: "二樓圓桌"));
        (await school.Told(member)).ShouldNotContain("mentoring.told.place-changed");
        await school.Good<ChangeOfficeHours, ChangeOfficeHours.Input, Done>(expert, new(hours, "著作權", Place: "三樓"));
        (await school.Told(member)).ShouldContain("mentoring.told.place-changed");
        (await school.Told(school.People[2])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_is_not_sent_of_what_was_taken_within_hours_nor_of_what_was_cancelled()
    {
        var school = await Experts.Of(ground, 2);
        var (expert, member) = (school.People[0], school.People[1]);
        await school.Appointment(expert, member);
        ground.Time.Pass(TimeSpan.FromHours(5));
        await school.Run<RemindOfAppointments>();
        (await school.Told(member)).ShouldNotContain("mentoring.told.appointment-reminder");
    }

    [Fact]
    public async Task In_one_calendar_are_the_appointments_of_one_person()
    {
        var school = await Experts.Of(ground, 3);
        await school.Appointment(school.People[0], school.People[1]);
        (await Calendar(school.People[1])).ShouldContain("接案合約");
        (await Calendar(school.People[2])).ShouldNotContain("BEGIN:VEVENT");

        async Task<string> Calendar(PersonId who)
        {
            var download = await school.Good<DownloadAppointments, Nothing, Download>(who, new());
            using var bytes = new MemoryStream();
            await download.Write(bytes, default);
            return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        }
    }

    [Theory]
    [InlineData("update officehours.appointment set cancelled_at = now() where community_id = $1", "cancelled_by_one")]
    [InlineData(
        "update officehours.appointment set held = true, cancelled_at = now(), cancelled_by = 'member' where community_id = $1",
        "held_if_not_cancelled"
    )]
    [InlineData("update officehours.office_slot set ends_at = starts_at where community_id = $1", "slot_has_a_length")]
    [InlineData("update officehours.office_hours set place = null, call_link = null where community_id = $1", "somewhere_or_by_call")]
    public async Task Even_a_wrong_page_cannot_write_what_cannot_be(string sql, string constraint)
    {
        var school = await Experts.Of(ground, 2);
        await school.Appointment(school.People[0], school.People[1]);
        (await school.Refused(sql)).ShouldBe(constraint);
    }

    private void Until(Experts school, NodaTime.Instant at) =>
        ground.Time.Pass(at.ToDateTimeOffset() - ground.Time.GetUtcNow() + TimeSpan.FromMinutes(5));
}
