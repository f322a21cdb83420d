using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Queues.Tests;

/// <summary>Appointments to the counters of a queue.</summary>
public sealed class StaffStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // before: who had left the community could still call numbers, and sat at the counter
    public async Task Who_leaves_the_community_leaves_the_counter_and_the_appointment()
    {
        var office = await Office.Of(ground, counters: 2);
        var helper = new Helper(office, office.StaffAt(1));
        await Appoint(office, helper.Person);
        await office.Taken();
        await office.Next(1);
        (await Open(office, helper.Person)).Select(i => i.Kind).ShouldBe(["queue-staff"]);
        await ground.InOrNot(
            office.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<EndMembership>(s)
                    .Handle(
                        new(helper.Person),
                        office.Here.AsCaller(office.People[0]) with
                        {
                            Permissions = new HashSet<string>(["people.manage"]),
                        },
                        default
                    )
        );
        await ground.In(
            office.Here,
            s =>
                ActivatorUtilities
                    .CreateInstance<QueueStaffOfLeaver>(s)
                    .React(new(helper.Person, PersonState.Alumni, StepKind.Left), default)
        );
        (await Open(office, helper.Person)).ShouldBeEmpty();
        (await helper.Serves(office.Queue)).ShouldBeFalse();
        var desk = (
            await office.Good<ShowCounters, ShowCounters.Input, ShowCounters.Output>(office.People[0], new(office.Queue))
        ).Counters.Single(c => c.Counter.Id == office.Counters[1]);
        (desk.Counter.StaffedBy, desk.Number).ShouldBe((null, "A001"), "whose number is there is not forgotten");
        await office.Good<CloseCounter, CloseCounter.Input, Done>(office.StaffAt(0), new(office.Counters[0]));
        await office.Good<OpenCounter, OpenCounter.Input, Done>(office.StaffAt(0), new(office.Counters[1]));
        await office.Good<CompleteTicket, CompleteTicket.Input, Done>(office.StaffAt(0), new(office.Counters[1]));
    }

    [Fact] // before: the person sat there still, and could open no counter of another queue
    public async Task Who_is_dismissed_sits_at_no_counter_of_the_queue()
    {
        var office = await Office.Of(ground, counters: 1);
        var helper = new Helper(office, office.StaffAt(0));
        await Appoint(office, helper.Person);
        await office.Good<DismissQueueStaff, DismissQueueStaff.Input, Done>(office.People[0], new(office.Queue, helper.Person));
        var counters = await office.Good<ShowCounters, ShowCounters.Input, ShowCounters.Output>(office.People[0], new(office.Queue));
        counters.Counters.Single().Counter.ShouldSatisfyAllConditions(c => c.StaffedBy.ShouldBeNull(), c => c.OpenedAt.ShouldBeNull());
        (
            await office.Bad<DismissQueueStaff, DismissQueueStaff.Input, Done>(office.People[0], new(office.Queue, helper.Person))
        ).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Who_is_appointed_to_one_queue_does_nothing_at_the_counters_of_another()
    {
        var office = await Office.Of(ground, counters: 1);
        var second = (
            await office.Good<AddQueue, AddQueue.Input, Created<QueueId>>(
                office.People[0],
                new()
                {
                    Name = new("戶政"),
                    Weekdays = "0-24",
                    Saturday = "0-24",
                    Sunday = "0-24",
                }
            )
        ).Id;
        var helper = new Helper(office, office.StaffAt(0));
        await Appoint(office, helper.Person, second);
        (await helper.Serves(second)).ShouldBeTrue();
        var counter = office.Counters[0];
        foreach (
            var error in new[]
            {
                (await helper.Do<CallNext, CallNext.Input, CallNext.Output>(helper.Person, new(counter))).Errors.Single(),
                (await helper.Do<CallAgain, CallAgain.Input, Done>(helper.Person, new(counter))).Errors.Single(),
                (await helper.Do<CompleteTicket, CompleteTicket.Input, Done>(helper.Person, new(counter))).Errors.Single(),
                (await helper.Do<MissTicket, MissTicket.Input, Done>(helper.Person, new(counter))).Errors.Single(),
                (await helper.Do<SendTicketOn, SendTicketOn.Input, Done>(helper.Person, new(counter))).Errors.Single(),
                (
                    await helper.Do<ReturnTicketAtCounter, ReturnTicketAtCounter.Input, Done>(helper.Person, new(counter, "A001"))
                ).Errors.Single(),
                (await helper.Do<OpenCounter, OpenCounter.Input, Done>(helper.Person, new(counter))).Errors.Single(),
                (await helper.Do<CloseCounter, CloseCounter.Input, Done>(helper.Person, new(counter))).Errors.Single(),
                (await helper.Do<ShowCounter, ShowCounter.Input, ShowCounter.Output>(helper.Person, new(counter))).Errors.Single(),
                (await helper.Do<PauseQueue, PauseQueue.Input, Done>(helper.Person, new(office.Queue))).Errors.Single(),
                (await helper.Do<ResumeQueue, ResumeQueue.Input, Done>(helper.Person, new(office.Queue))).Errors.Single(),
                (
                    await helper.Do<IssueTicket, IssueTicket.Input, TakenTicket>(helper.Person, new(office.Queue, office.Matters[0]))
                ).Errors.Single(),
                (await helper.Do<ShowPoster, ShowPoster.Input, ShowPoster.Output>(helper.Person, new(office.Queue))).Errors.Single(),
                (
                    await helper.Do<ShowQueueStatistics, ShowQueueStatistics.Input, ShowQueueStatistics.Output>(
                        helper.Person,
                        new(office.Queue)
                    )
                ).Errors.Single(),
            }
        )
            error.ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Only_a_member_is_appointed_and_once()
    {
        var (office, other) = (await Office.Of(ground, counters: 1), await Office.Of(ground, counters: 1));
        await Appoint(office, office.StaffAt(0));
        (await Refuse(office.StaffAt(0))).ShouldBeOfType<QueueErrors.StaffAlready>();
        (await Refuse(other.StaffAt(0))).ShouldBe(new NotOffered("person"));
        (await Refuse(null)).ShouldBe(new Missing("person"));
        var found = await office.Good<ShowQueueSettings, ShowQueueSettings.Input, ShowQueueSettings.Output>(
            office.People[0],
            new(office.Queue, "夥伴")
        );
        found.Found.Select(p => p.Id).ShouldBe([office.People[0]], "who serves already is not offered");
        found.Staff.Select(p => p.Id).ShouldBe([office.StaffAt(0)]);

        Task<Error> Refuse(PersonId? person) =>
            office.Bad<AppointQueueStaff, AppointQueueStaff.Input, Done>(office.People[0], new(office.Queue, person));
    }

    private static Task<Done> Appoint(Office office, PersonId person, QueueId? queue = null) =>
        office.Good<AppointQueueStaff, AppointQueueStaff.Input, Done>(office.People[0], new(queue ?? office.Queue, person));

    private Task<IReadOnlyList<ItemsOfLeaver.Item>> Open(Office office, PersonId person) =>
        ground.In(office.Here, s => ActivatorUtilities.CreateInstance<QueueStaffOfLeaver>(s).Of(person, default));

    /// <summary>A member without any permission.</summary>
    private sealed class Helper(Office office, PersonId person) : Cast(office.Ground, office.Here, office.People)
    {
        public PersonId Person => person;

        public async Task<bool> Serves(QueueId queue) =>
            !(await Do<ShowCounters, ShowCounters.Input, ShowCounters.Output>(person, new(queue))).Failed;
    }
}
