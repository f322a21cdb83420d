using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Delivery.Tests;

public sealed class BackgroundTaskTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task An_errand_runs_once_and_tells_how_it_ended()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var id = await Start(house, here, new(3, null));
        (await State(house, here, id)).Stage.ShouldBe(BackgroundTaskStage.Waiting);

        (await house.BackgroundTasks.Drain()).ShouldBe(1);
        (await house.BackgroundTasks.Drain()).ShouldBe(0);

        var end = await State(house, here, id);
        (end.Stage, end.Done, end.Total).ShouldBe((BackgroundTaskStage.Done, 3, 3));
        end.End!.Path.ShouldBe("/home");
        (await Noted(here)).ShouldBe(3);
    }

    [Theory] // seen to fail with the work kept whatever the end: three rows stayed
    [InlineData("ill", "errand.done")]
    [InlineData("throw", "errand.failed")]
    public async Task An_errand_that_does_not_end_well_leaves_nothing(string mishap, string said)
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var id = await Start(house, here, new(3, mishap));

        await house.BackgroundTasks.Drain();

        var end = await State(house, here, id);
        (end.Stage, end.End!.Say).ShouldBe((BackgroundTaskStage.Failed, said));
        (await Noted(here)).ShouldBe(0);
    }

    [Fact] // seen to fail with running errands never looked at again: it stayed "running"
    public async Task An_errand_whose_process_died_is_begun_again_and_done_once()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var id = await Start(house, here, new(3, "hang"));
        using (var process = WorkingProcess.Begin(database.ConnectionString))
        {
            await process.Working();
            await Until(async () => (await State(house, here, id)).Stage == BackgroundTaskStage.Running);
            await process.Kill();
        }

        await database.Do(
            "update delivery.job_run set input = '{\"until\": 3, \"mishap\": null}', heard_at = heard_at - interval '1 minute' where id = $1",
            id.Value
        );
        (await house.BackgroundTasks.Drain()).ShouldBe(1);

        (await State(house, here, id)).Stage.ShouldBe(BackgroundTaskStage.Done);
        (await Noted(here)).ShouldBe(3);
    }

    [Fact] // seen to fail without the attempt in the last update: three rows, and done
    public async Task Who_has_lost_an_errand_to_another_does_not_end_it()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var id = await Start(house, here, new(3, "stolen"));

        await house.BackgroundTasks.Drain();

        (await State(house, here, id)).Stage.ShouldBe(BackgroundTaskStage.Running);
        (await Noted(here)).ShouldBe(0);
        await database.Do("delete from delivery.job_run where id = $1", id.Value);
    }

    [Fact] // seen to fail with a heartbeat that does not report the loss: it ran for ever
    public async Task Who_has_lost_an_errand_to_another_lets_go_of_it()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var id = await Start(house, here, new(3, "hang"));
        using var stop = new CancellationTokenSource();
        var slow = Task.Run(() => house.BackgroundTasks.Drain(stop.Token));
        await Until(async () => (await State(house, here, id)) is { Stage: BackgroundTaskStage.Running, Done: 3 });

        await database.Do(
            "update delivery.job_run set input = '{\"until\": 3, \"mishap\": null}', heard_at = heard_at - interval '1 minute' where id = $1",
            id.Value
        );
        await using var other = await TestHouse.On(database);
        (await other.BackgroundTasks.Drain()).ShouldBe(1);

        // At its next heartbeat the slow process learns that the task is not its own any longer, and stops.
        await slow.WaitAsync(TimeSpan.FromSeconds(30));
        (await State(house, here, id)).Stage.ShouldBe(BackgroundTaskStage.Done);
        (await Noted(here)).ShouldBe(3);
    }

    [Fact]
    public async Task An_errand_that_always_kills_its_process_is_given_up()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var id = await Start(house, here, new(3, null));
        await database.Do(
            "update delivery.job_run set state = 'running', attempts = 3, heard_at = now() - interval '1 minute' where id = $1",
            id.Value
        );

        await house.BackgroundTasks.Drain();

        var end = await State(house, here, id);
        (end.Stage, end.End!.Say).ShouldBe((BackgroundTaskStage.Failed, "errand.gave-up"));
        (await Noted(here)).ShouldBe(0);
    }

    [Fact]
    public async Task A_process_that_stops_puts_its_errand_back_at_once()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var id = await Start(house, here, new(3, "hang"));
        using var stop = new CancellationTokenSource();
        var working = Task.Run(() => house.BackgroundTasks.Drain(stop.Token));
        await Until(async () => (await State(house, here, id)).Stage == BackgroundTaskStage.Running);

        await stop.CancelAsync();
        await working.ShouldThrowAsync<OperationCanceledException>();

        (await State(house, here, id)).Stage.ShouldBe(BackgroundTaskStage.Waiting);
        (await Noted(here)).ShouldBe(0);
        await database.Do("delete from delivery.job_run where id = $1", id.Value);
    }

    [Fact] // seen to fail with PutBack only around the task's own work: it stayed "running"
    public async Task A_process_that_stops_before_the_first_line_puts_its_errand_back_too()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var id = await Start(house, here, new(3, null));
        // Taking it ends slowly, so that the stop arrives when it is taken and nothing has begun.
        await database.Do(
            """
            create function delivery.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return null; end $$;
            create constraint trigger slow after update on delivery.job_run initially deferred for each row
              when (new.state = 'running') execute function delivery.slow();
            """
        );
        try
        {
            using var stop = new CancellationTokenSource();
            var working = Task.Run(() => house.BackgroundTasks.Drain(stop.Token));
            await Until(async () => await database.Ask<long>("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") > 0);

            await stop.CancelAsync();
            await working.ShouldThrowAsync<OperationCanceledException>();

            (await State(house, here, id)).Stage.ShouldBe(BackgroundTaskStage.Waiting);
            (await Noted(here)).ShouldBe(0);
        }
        finally
        {
            await database.Do("drop function delivery.slow() cascade");
            await database.Do("delete from delivery.job_run where id = $1", id.Value);
        }
    }

    [Fact] // seen to fail with VisibleTo always true
    public async Task Only_its_starter_and_operators_may_see_an_errand()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var (mine, theirs) = (
            new PersonId(Guid.CreateVersion7(house.Time.GetUtcNow())),
            new PersonId(Guid.CreateVersion7(house.Time.GetUtcNow()))
        );
        var task = new BackgroundTaskState(default, "Sum", mine, BackgroundTaskStage.Waiting, 0, null, null, null);

        task.VisibleTo(Person(here, mine)).ShouldBeTrue();
        task.VisibleTo(Person(here, theirs)).ShouldBeFalse();
        task.VisibleTo(Person(here, theirs, ShowBackgroundTask.SeeAll)).ShouldBeTrue();
        task.VisibleTo(Caller.Visitor(here, Languages.English)).ShouldBeFalse();
        (task with { StartedBy = null }).VisibleTo(Caller.Visitor(here, Languages.English)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, null, null, "Started.")]
    [InlineData(412_000, null, null, "412,000 rows so far.")]
    [InlineData(412_000, 1_000_000L, null, "412,000 of 1,000,000 rows.")]
    [InlineData(412_000, 1_000_000L, 28, "412,000 of 1,000,000 rows · about 40 s left.")]
    [InlineData(1000, 1_000_000L, 1, "1,000 of 1,000,000 rows · about 17 min left.")]
    public void How_far_an_errand_is_reads_as_a_sentence(long done, long? total, int? seconds, string sentence)
    {
        var words = new Words(
            new Catalogue([typeof(DeliveryModule).Assembly, typeof(WebModule).Assembly]),
            Languages.English,
            NodaTime.DateTimeZone.Utc
        );
        var took = seconds is { } s ? NodaTime.Duration.FromSeconds(s) : (NodaTime.Duration?)null;
        new BackgroundTaskState(default, "Sum", null, BackgroundTaskStage.Running, done, total, null, took).Say(words).ShouldBe(sentence);
    }

    [Fact] // seen to fail in the order of their start, and with turns counted from the beginning at each taking: all of one person came first
    public async Task People_take_turns_with_tasks_that_wait()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var (busy, second, third) = (NewPerson(house), NewPerson(house), NewPerson(house));
        List<BackgroundTaskId> started = [];
        foreach (var person in new[] { busy, busy, busy, second, third, second })
        {
            started.Add((await StartFor(house, here, person, new(1, null))).Value);
            house.Time.Pass(TimeSpan.FromSeconds(1));
        }

        int[] order = [0, 3, 4, 1, 5, 2];
        foreach (var (before, task) in order.Index())
            (await State(house, here, started[task])).Line.ShouldBe(new BackgroundTaskLine(0, before));

        (await house.BackgroundTasks.Drain()).ShouldBe(started.Count);

        var done = await database.Ask<Guid[]>(
            "select array_agg(id order by began_at) from delivery.job_run where community_id = $1",
            here.Id.Value
        );
        done.ShouldBe(order.Select(task => started[task].Value));
    }

    [Fact] // seen to fail with held tasks taken too: the second of the same person ran beside the first
    public async Task Of_one_person_one_task_runs_at_a_time()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var (busy, other) = (NewPerson(house), NewPerson(house));
        var first = (await StartFor(house, here, busy, new(1, "hang"))).Value;
        using var stop = new CancellationTokenSource();
        var working = Task.Run(() => house.BackgroundTasks.Drain(stop.Token));
        await Until(async () => (await State(house, here, first)).Stage == BackgroundTaskStage.Running);
        var next = (await StartFor(house, here, busy, new(1, null))).Value;
        house.Time.Pass(TimeSpan.FromSeconds(1));
        var others = (await StartFor(house, here, other, new(1, null))).Value;

        (await State(house, here, next)).Line.ShouldBe(new BackgroundTaskLine(1, 1));
        await using var elsewhere = await TestHouse.On(database);
        (await elsewhere.BackgroundTasks.Drain()).ShouldBe(1);

        (await State(house, here, others)).Stage.ShouldBe(BackgroundTaskStage.Done);
        (await State(house, here, next)).Stage.ShouldBe(BackgroundTaskStage.Waiting);
        await stop.CancelAsync();
        await working.ShouldThrowAsync<OperationCanceledException>();
        await database.Do("delete from delivery.job_run where id = $1", first.Value);
        (await house.BackgroundTasks.Drain()).ShouldBe(1);
        (await State(house, here, next)).Stage.ShouldBe(BackgroundTaskStage.Done);
    }

    [Fact] // seen to fail without the limit: all eight were started
    public async Task A_person_with_five_tasks_starts_another_once_one_has_ended()
    {
        await using var house = await TestHouse.On(database);
        var here = await house.Found();
        var busy = NewPerson(house);
        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => StartFor(house, here, busy, new(1, null)))));

        started.Count(s => !s.Failed).ShouldBe(BackgroundTasks.MostOfOnePerson);
        started.Where(s => s.Failed).ShouldAllBe(s => s.Errors[0] is BackgroundTaskErrors.TooMany);
        (await StartFor(house, here, NewPerson(house), new(1, null))).Failed.ShouldBeFalse();
        await house.BackgroundTasks.Drain();
        (await StartFor(house, here, busy, new(1, null))).Failed.ShouldBeFalse();
        await house.BackgroundTasks.Drain();
    }

    private static PersonId NewPerson(TestHouse house) => new(Guid.CreateVersion7(house.Time.GetUtcNow()));

    private static async Task<Outcome<BackgroundTaskId>> StartFor(TestHouse house, Community here, PersonId person, Sum.Input input)
    {
        Outcome<BackgroundTaskId> id = default;
        await house.In(
            here,
            async s => id = await s.GetRequiredService<BackgroundTasks>().Start<Sum, Sum.Input>(input, Person(here, person), default)
        );
        return id;
    }

    private static Caller Person(Community here, PersonId person, params string[] permissions) =>
        new(here, person, "somebody", new HashSet<Role>(), new HashSet<string>(permissions, StringComparer.Ordinal), Languages.English);

    private static async Task<BackgroundTaskId> Start(TestHouse house, Community here, Sum.Input input)
    {
        BackgroundTaskId id = default;
        await house.In(
            here,
            async s => id = (await s.GetRequiredService<BackgroundTasks>().Start<Sum, Sum.Input>(input, null, default)).Value
        );
        return id;
    }

    private static async Task<BackgroundTaskState> State(TestHouse house, Community here, BackgroundTaskId id)
    {
        BackgroundTaskState? state = null;
        await house.In(here, async s => state = await s.GetRequiredService<BackgroundTasks>().Find(id, default));
        return state!;
    }

    private static async Task Until(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await so())
            await Task.Delay(50, patience.Token);
    }

    private Task<long> Noted(Community here) =>
        database.Ask<long>("select count(*) from counting.heard where community_id = $1", here.Id.Value);
}
