using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Queues.Tests;

/// <summary>States of a queue: the actions that each allows, and its readers.</summary>
public sealed class QueueStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_queue_opens_with_something_to_come_for_and_programs_outside_learn_of_each_change_once()
    {
        var office = await Office.Of(ground, counters: 0);
        (await Open(office)).Errors.Single().ShouldBeOfType<QueueErrors.OpenAlready>();
        await Close(office);
        (await office.Bad<CloseQueue, CloseQueue.Input, Done>(office.People[0], new(office.Queue))).ShouldBeOfType<QueueErrors.NotOpen>();
        foreach (var topic in office.Matters)
            await office.Good<RetireQueueTopic, RetireQueueTopic.Input, Done>(office.People[0], new(office.Queue, topic));
        (await Open(office)).Errors.Single().ShouldBeOfType<QueueErrors.NoTopic>();
        await office.Good<RestoreQueueTopic, RestoreQueueTopic.Input, Done>(office.People[0], new(office.Queue, office.Matters[0]));
        (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Open(office))))).Count(o => !o.Failed).ShouldBe(1);
        await Pause(office);
        await Resume(office);
        (
            await office.Rows(w =>
                w.List<string>(
                    $"select payload ->> 'change' from delivery.outbox where community_id = {office.Here} and kind = 'queues.queue.changed' order by id",
                    default
                )
            )
        ).ShouldBe(["opened", "closed", "opened", "paused", "resumed"]);
    }

    [Fact]
    public async Task A_pause_ends_with_the_day_and_staff_give_numbers_meanwhile()
    {
        var office = await Office.Of(ground, counters: 1);
        (
            await office.Bad<ResumeQueue, ResumeQueue.Input, Done>(office.StaffAt(0), new(office.Queue))
        ).ShouldBeOfType<QueueErrors.NotPaused>();
        await Pause(office);
        (
            await office.Bad<PauseQueue, PauseQueue.Input, Done>(office.StaffAt(0), new(office.Queue))
        ).ShouldBeOfType<QueueErrors.PausedAlready>();
        (await office.Take()).Errors.Single().ShouldBeOfType<TicketErrors.Paused>();
        (await Issue(office)).Value.Number.ShouldBe("A001");
        (await office.Next()).ShouldBe("A001", "who has a number is called");
        office.Pass(Duration.FromDays(1));
        (await office.Take()).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_and_a_closed_queue_are_seen_by_those_who_manage_or_serve_alone()
    {
        var office = await Office.Of(ground, counters: 1);
        (await Seen(null)).ShouldBe((true, true, true, 1));
        await Close(office);
        (await Seen(null)).ShouldBe((false, false, false, 0));
        (await Seen(office.People[0])).ShouldBe((true, true, true, 1));
        (await office.Take()).Errors.Single().ShouldBeOfType<NotFound>();
        (await Issue(office)).Errors.Single().ShouldBeOfType<TicketErrors.Closed>();

        async Task<(bool Queue, bool Form, bool Screen, int Listed)> Seen(PersonId? who) =>
            (
                !(await office.Do<ShowQueue, ShowQueue.Input, ShowQueue.Output>(who, new(office.Queue))).Failed,
                !(await office.Do<ShowTicketForm, ShowTicketForm.Input, ShowTicketForm.Output>(who, new(office.Queue))).Failed,
                !(await office.Do<ShowQueueScreen, ShowQueueScreen.Input, ShowQueueScreen.Output>(who, new(office.Queue))).Failed,
                (await office.Good<ListQueues, Nothing, ListQueues.Output>(who, new())).Queues.Count
            );
    }

    [Fact]
    public async Task The_search_and_the_menu_know_open_queues_by_what_one_comes_for()
    {
        var office = await Office.Of(ground, counters: 0);
        (await Find("領件")).ShouldBe([$"/queues/{office.Queue}"]);
        (await Find("social")).ShouldBe([$"/queues/{office.Queue}"]);
        (await Find("護照")).ShouldBeEmpty();
        (await Menu()).ShouldBeTrue();
        await Close(office);
        (await Find("領件")).ShouldBeEmpty();
        (await Menu()).ShouldBeFalse();

        async Task<IEnumerable<string>> Find(string text) =>
            (await office.Good<FindQueues, SearchQuery, List<SearchHit>>(null, new(text, null))).Select(h => h.Path);

        Task<bool> Menu() =>
            ground.In(
                office.Here,
                s => ActivatorUtilities.CreateInstance<QueuesAreOpen>(s).Shows(Caller.Visitor(office.Here, Languages.English), default)
            );
    }

    [Fact] // before: the number of a ticket that was given already was given again, an error of the program
    public async Task Numbers_go_on_when_the_hours_are_changed_and_changed_back()
    {
        var office = await Office.Of(ground, counters: 0);
        var night = Form(office) with { Weekdays = "9-24", Saturday = "9-24", Sunday = "9-24" };
        await office.Good<ChangeQueue, ChangeQueue.Input, Done>(office.People[0], night);
        (await office.Taken()).Number.ShouldBe("A001");
        (await office.Taken()).Number.ShouldBe("A002");
        // Half past midnight: yesterday's numbers continue, unless the queue is open around the clock.
        office.Pass(Duration.FromHours(13) + Duration.FromMinutes(30));
        await office.Good<ChangeQueue, ChangeQueue.Input, Done>(office.People[0], Form(office));
        (await office.Taken()).Number.ShouldBe("A001");
        await office.Good<ChangeQueue, ChangeQueue.Input, Done>(
            office.People[0],
            night with
            {
                Weekdays = "9-2",
                Saturday = "9-2",
                Sunday = "9-2",
            }
        );
        (await Issue(office)).Value.Number.ShouldBe("A003");
    }

    [Fact]
    public async Task A_queue_of_a_site_that_is_not_here_is_refused()
    {
        var office = await Office.Of(ground, counters: 0);
        (
            await office.Bad<ChangeQueue, ChangeQueue.Input, Done>(
                office.People[0],
                Form(office) with
                {
                    Site = new SiteId(Guid.CreateVersion7()),
                }
            )
        ).ShouldBe(new NotOffered("site"));
    }

    [Fact]
    public async Task The_database_keeps_letters_apart_and_hours_in_order()
    {
        var office = await Office.Of(ground, counters: 0);
        (await office.Refused("update queues.queue set priority_letter = letter where community_id = $1")).ShouldBe(
            "letters_of_lanes_differ"
        );
        (await office.Refused("update queues.queue set opened_at = null, closed_at = now() where community_id = $1")).ShouldBe(
            "queue_closed_once_open"
        );
        (await office.Refused("update queues.queue_span set opens = 600, closes = 600 where community_id = $1 and weekday = 1")).ShouldBe(
            "closes_after_it_opens"
        );
        (await office.Refused("update queues.matter set title_zh = null, title_en = null where community_id = $1")).ShouldBe(
            "matter_titled_in_a_language"
        );
    }

    [Fact]
    public async Task A_matter_that_is_removed_takes_no_one_and_those_who_wait_for_it_are_called()
    {
        var (office, other) = (await Office.Of(ground, counters: 1), await Office.Of(ground, counters: 0));
        var waits = await office.Taken();
        await office.Good<RetireQueueTopic, RetireQueueTopic.Input, Done>(office.People[0], new(office.Queue, office.Matters[0]));
        (await office.Take()).Errors.Single().ShouldBe(new NotOffered("matter"));
        (await office.Next()).ShouldBe("A001");
        (await office.Look(waits)).Matter.Zh.ShouldBe("申請");
        (await office.Bad<TakeTicket, TakeTicket.Input, TakenTicket>(null, new(office.Queue, other.Matters[0]))).ShouldBe(
            new NotOffered("matter")
        );
        (await office.Bad<TakeTicket, TakeTicket.Input, TakenTicket>(null, new(office.Queue))).ShouldBe(new Missing("matter"));
        (
            await office.Bad<ChangeQueueTopic, ChangeQueueTopic.Input, Done>(
                office.People[0],
                new(office.Queue, other.Matters[0]) { Title = new("別處") }
            )
        ).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task There_is_a_priority_number_only_where_there_is_such_a_lane()
    {
        var office = await Office.Of(ground, counters: 0, with: q => q with { Priority = false });
        (await office.Take(lane: QueueLane.Priority)).Errors.Single().ShouldBe(new NotOffered("lane"));
    }

    [Fact]
    public async Task A_part_with_people_waiting_is_not_switched_off()
    {
        var office = await Office.Of(ground, counters: 1);
        (await Why()).ShouldBeNull();
        var ticket = await office.Taken();
        await office.Taken();
        await office.Next();
        (await Why()).ShouldBe(new KeepWaitingTickets.PeopleWaiting(2), "one of them is at the counter");
        await office.Next();
        await office.Next();
        (await Why()).ShouldBeNull();

        Task<Error?> Why() => ground.In(office.Here, s => ActivatorUtilities.CreateInstance<KeepWaitingTickets>(s).Why(default));
    }

    private static ChangeQueue.Input Form(Office office) =>
        new(office.Queue)
        {
            Name = new("社會福利"),
            Entry = QueueEntry.Open,
            PerMinute = 600,
            Weekdays = "0-24",
            Saturday = "0-24",
            Sunday = "0-24",
            LastMinutes = 0,
        };

    private static Task<Outcome<Done>> Open(Office office) =>
        office.Do<OpenQueue, OpenQueue.Input, Done>(office.People[0], new(office.Queue));

    private static Task<Done> Close(Office office) => office.Good<CloseQueue, CloseQueue.Input, Done>(office.People[0], new(office.Queue));

    private static Task<Done> Pause(Office office) => office.Good<PauseQueue, PauseQueue.Input, Done>(office.People[0], new(office.Queue));

    private static Task<Done> Resume(Office office) =>
        office.Good<ResumeQueue, ResumeQueue.Input, Done>(office.People[0], new(office.Queue));

    private static Task<Outcome<TakenTicket>> Issue(Office office) =>
        office.Do<IssueTicket, IssueTicket.Input, TakenTicket>(office.People[0], new(office.Queue, office.Matters[0]));
}
