using System.Collections.Concurrent;
using NodaTime;

namespace Juluo.Queues.Tests;

public sealed class CallingTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail (tickets at two counters) with the line not held, "state = 'waiting'" left out of the call and the index one_counter_for_a_ticket dropped
    public async Task Counters_that_call_at_the_same_moment_never_call_one_number_twice()
    {
        var office = await Office.Of(ground, counters: 8);
        foreach (var i in Enumerable.Range(0, 48))
            await office.Taken(i % 2);
        var called = new ConcurrentBag<string>();
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async counter =>
                {
                    for (var i = 0; i < 6; i++)
                        called.Add((await office.Next(counter))!);
                })
        );
        called.Order().ShouldBe(Enumerable.Range(1, 48).Select(n => $"A{n:000}"));
        (await office.Next()).ShouldBeNull("no one is left");
    }

    [Theory] // each seen to fail with its index dropped
    [InlineData(
        "one_counter_for_a_ticket",
        "c.ticket_id, (select id from queues.counter k where k.community_id = $1 and k.id <> c.counter_id limit 1)"
    )]
    [InlineData(
        "one_ticket_at_a_counter",
        "(select id from queues.ticket t where t.community_id = $1 and t.state = 'waiting' limit 1), c.counter_id"
    )]
    public async Task The_database_holds_that_a_number_is_at_one_counter_and_a_counter_has_one(string rule, string pair)
    {
        var office = await Office.Of(ground);
        await office.Taken();
        await office.Taken();
        await office.Next();
        (
            await office.Refused(
                $"""
                insert into queues.call (community_id, id, ticket_id, counter_id, queue_id, matter_id, called_at)
                select c.community_id, gen_random_uuid(), {pair}, c.queue_id, c.matter_id, c.called_at from queues.call c where c.community_id = $1
                """
            )
        ).ShouldBe(rule);
    }

    [Fact]
    public async Task Priority_goes_first_and_no_more_than_twice_in_a_row()
    {
        var office = await Office.Of(ground, counters: 1);
        foreach (var _ in Enumerable.Range(0, 3))
            await office.Taken();
        foreach (var _ in Enumerable.Range(0, 5))
            await office.Taken(lane: QueueLane.Priority);
        var order = new List<string?>();
        for (var i = 0; i < 8; i++)
            order.Add(await office.Next());
        order.ShouldBe(["P001", "P002", "A001", "P003", "P004", "A002", "P005", "A003"]);
    }

    [Fact]
    public async Task A_counter_serves_what_it_says_and_what_no_one_serves_is_told_to_staff()
    {
        var office = await Office.Of(ground, counters: 1);
        await office.Good<ChangeCounter, ChangeCounter.Input, ChangeCounter.Output>(
            office.People[0],
            new(office.Counters[0]) { Label = "1", Matters = [office.Matters[1]] }
        );
        await office.Taken(0);
        await office.Taken(1);
        (await office.Next()).ShouldBe("A002");
        (await office.Next()).ShouldBeNull();
        var counters = await office.Good<ShowCounters, ShowCounters.Input, ShowCounters.Output>(office.People[0], new(office.Queue));
        counters.Unserved.Single().Id.ShouldBe(office.Matters[0]);
    }

    [Fact]
    public async Task Who_is_missed_can_come_back_once_within_the_grace_and_is_next()
    {
        var office = await Office.Of(ground, counters: 1);
        var late = await office.Taken();
        foreach (var _ in Enumerable.Range(0, 3))
            await office.Taken();
        (await office.Next()).ShouldBe("A001");
        (await office.Missed()).Errors.ShouldBeEmpty();
        (await office.At()).CanReturn.ShouldBe(["A001"]);
        (await office.Look(late)).MayReturn.ShouldBeTrue();
        (await office.Next()).ShouldBe("A002");
        await office.Good<ReturnTicket, ReturnTicket.Input, Done>(null, new(late.Secret));
        (await office.Next()).ShouldBe("A001");
        (await office.Missed()).Errors.ShouldBeEmpty();
        (await office.Bad<ReturnTicket, ReturnTicket.Input, Done>(null, new(late.Secret))).ShouldBeOfType<TicketErrors.Over>(
            "twice is enough"
        );

        (await office.Next()).ShouldBe("A003");
        (await office.Missed()).Errors.ShouldBeEmpty();
        office.Pass(Duration.FromMinutes(16));
        (
            await office.Bad<ReturnTicketAtCounter, ReturnTicketAtCounter.Input, Done>(office.StaffAt(0), new(office.Counters[0], "a003"))
        ).ShouldBeOfType<CounterErrors.NotMissed>();
        (
            await office.Bad<ReturnTicketAtCounter, ReturnTicketAtCounter.Input, Done>(office.StaffAt(0), new(office.Counters[0], "Z9"))
        ).ShouldBeOfType<CounterErrors.NoSuchNumber>();
    }

    [Fact]
    public async Task Who_says_when_to_be_back_keeps_the_place_and_is_passed_over_until_then()
    {
        var office = await Office.Of(ground, counters: 1);
        var away = await office.Taken();
        await office.Taken();
        await office.Taken();
        await office.Good<PauseTicket, PauseTicket.Input, Done>(null, new(away.Secret, 30));
        (await office.Next()).ShouldBe("A002");
        office.Pass(Duration.FromMinutes(31));
        (await office.Next()).ShouldBe("A001", "back, and as far in front as before");
        (await office.Next()).ShouldBe("A003");
        (await office.Bad<PauseTicket, PauseTicket.Input, Done>(null, new(away.Secret, 30))).ShouldBeOfType<TicketErrors.NotWaiting>();
    }

    [Fact]
    public async Task Who_is_late_lets_a_few_go_first_and_not_more()
    {
        var office = await Office.Of(ground, counters: 1, with: q => q with { LateBy = 2 });
        var late = await office.Taken();
        foreach (var _ in Enumerable.Range(0, 4))
            await office.Taken();
        await office.Good<DelayTicket, DelayTicket.Input, Done>(null, new(late.Secret));
        (await office.Look(late)).Ahead.ShouldBe(2);
        (await office.Next()).ShouldBe("A002");
        (await office.Next()).ShouldBe("A003");
        (await office.Next()).ShouldBe("A001");
    }

    [Fact]
    public async Task A_number_that_is_sent_on_waits_in_front_for_the_counter_that_was_named()
    {
        var office = await Office.Of(ground, counters: 2);
        await office.Taken();
        await office.Taken();
        (await office.Next(0)).ShouldBe("A001");
        await office.Good<SendTicketOn, SendTicketOn.Input, Done>(
            office.StaffAt(0),
            new(office.Counters[0], office.Matters[1], office.Counters[1])
        );
        (await office.Next(0)).ShouldBe("A002", "the other one is for counter 2");
        (await office.Next(1)).ShouldBe("A001");
        (await office.At(1)).With!.Matter.ShouldBe(office.Matters[1]);
    }

    [Fact]
    public async Task A_person_sits_at_one_counter_and_a_counter_with_a_number_stays_open()
    {
        var office = await Office.Of(ground, counters: 2);
        (
            await office.Bad<OpenCounter, OpenCounter.Input, Done>(office.StaffAt(0), new(office.Counters[1]))
        ).ShouldBeOfType<CounterErrors.StaffedByAnother>();
        await office.Good<CloseCounter, CloseCounter.Input, Done>(office.StaffAt(1), new(office.Counters[1]));
        (await office.Bad<OpenCounter, OpenCounter.Input, Done>(office.StaffAt(0), new(office.Counters[1]))).ShouldBe(
            new CounterErrors.AtAnother("1")
        );
        await office.Taken();
        await office.Next();
        (await office.Bad<CloseCounter, CloseCounter.Input, Done>(office.StaffAt(0), new(office.Counters[0]))).ShouldBe(
            new CounterErrors.HasTicket("A001")
        );
        await office.Good<CompleteTicket, CompleteTicket.Input, Done>(office.StaffAt(0), new(office.Counters[0]));
        (
            await office.Bad<MissTicket, MissTicket.Input, Done>(office.StaffAt(0), new(office.Counters[0]))
        ).ShouldBeOfType<CounterErrors.NoTicket>();
        await office.Good<CloseCounter, CloseCounter.Input, Done>(office.StaffAt(0), new(office.Counters[0]));
        (
            await office.Bad<CallNext, CallNext.Input, CallNext.Output>(office.StaffAt(0), new(office.Counters[0]))
        ).ShouldBeOfType<CounterErrors.NotOpen>();
    }

    [Fact]
    public async Task The_wait_is_a_range_that_grows_with_the_line_and_shrinks_with_fast_counters()
    {
        var office = await Office.Of(ground, counters: 1);
        await office.Taken();
        await office.Next();
        TakenTicket last = default!;
        foreach (var _ in Enumerable.Range(0, 6))
            last = await office.Taken();
        var slow = (await office.Look(last)).Range!;
        slow.LowSeconds.ShouldBeLessThan(slow.HighSeconds);
        slow.MiddleSeconds.ShouldBeInRange(30 * 60, 90 * 60);
        for (var i = 0; i < 4; i++)
        {
            office.Pass(Duration.FromMinutes(2));
            await office.Next();
        }

        var fast = (await office.Look(last)).Range!;
        fast.MiddleSeconds.ShouldBeLessThan(25 * 60, "two before it, and calls take two minutes today, not ten");
        await office.Good<CompleteTicket, CompleteTicket.Input, Done>(office.StaffAt(0), new(office.Counters[0]));
        await office.Good<CloseCounter, CloseCounter.Input, Done>(office.StaffAt(0), new(office.Counters[0]));
        (await office.Look(last)).Range.ShouldBeNull("no counter is open");
    }

    [Fact]
    public async Task A_code_that_is_seen_at_the_office_is_good_for_ten_minutes()
    {
        var office = await Office.Of(ground, with: q => q with { Entry = QueueEntry.Rotating });
        (await office.Take()).Errors.Single().ShouldBeOfType<Missing>();
        var kiosk = await office.Good<ShowKiosk, ShowKiosk.Input, ShowKiosk.Output>(office.People[0], new(office.Queue));
        (await office.Take(code: kiosk.Code!.ToLowerInvariant())).Errors.ShouldBeEmpty();
        office.Pass(Duration.FromMinutes(7));
        (await office.Take(code: kiosk.Code)).Errors.ShouldBeEmpty();
        office.Pass(Duration.FromMinutes(4));
        (await office.Take(code: kiosk.Code)).Errors.Single().ShouldBeOfType<TicketErrors.WrongCode>();
        (await office.Bad<ShowKiosk, ShowKiosk.Input, ShowKiosk.Output>(null, new(office.Queue, "guessed"))).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Whoever_is_appointed_to_a_queue_serves_there_and_nowhere_else()
    {
        var office = await Office.Of(ground, counters: 1);
        var helper = new Visitors(office);
        (await helper.Sees(office.Queue)).ShouldBeFalse();
        await office.Good<AppointQueueStaff, AppointQueueStaff.Input, Done>(office.People[0], new(office.Queue, helper.Person));
        (await helper.Sees(office.Queue)).ShouldBeTrue();
        await office.Good<DismissQueueStaff, DismissQueueStaff.Input, Done>(office.People[0], new(office.Queue, helper.Person));
        (await helper.Sees(office.Queue)).ShouldBeFalse();
    }

    /// <summary>A member without any permission.</summary>
    private sealed class Visitors(Office office) : Cast(office.Ground, office.Here, office.People)
    {
        public PersonId Person => People[^1];

        public async Task<bool> Sees(QueueId queue) =>
            !(await Do<ShowCounters, ShowCounters.Input, ShowCounters.Output>(Person, new(queue))).Failed;
    }
}
