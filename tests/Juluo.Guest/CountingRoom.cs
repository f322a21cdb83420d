namespace Juluo.Guest;

/// <summary>A module that only counts the facts it handles. Its table has no unique key, so that handling a fact twice would show.</summary>
public sealed class CountingModule : Module
{
    public const string Table = """
        create schema counting;
        create table counting.heard (community_id uuid not null, number int not null, process int not null);
        grant usage on schema counting to juluo_app;
        call postgres.keep_apart('counting.heard');
        """;

    public override string Name => "counting";

    public override string Sentence => "Counts what it hears.";

    public override void Reactions(Reactions reactions)
    {
        reactions.On<Counted, Count>();
        reactions.On<Counted, TellByMail>();
        reactions.On<Unbearable, Break>();
    }

    public override void Events(PublicEvents events) =>
        events.Add<Counted, Told>("counting.counted", "delivery.webhooks", fact => new(fact.Number));

    public sealed record Told(int Number);

    public override NotificationKinds Notifications =>
        new(new("counting.now", NotificationWay.AtOnce), new("counting.daily", NotificationWay.Digest));

    public override void Jobs(JobSchedule jobs) => jobs.Every<Tick>(TimeSpan.FromSeconds(1));

    private sealed class Count(UnitOfWork work) : Reaction<Counted>
    {
        public override async Task React(Counted fact, CancellationToken stop) => await Note(work, fact.Number, stop);
    }

    private sealed class TellByMail(Mailer mailer) : Reaction<Counted>
    {
        public override async Task React(Counted fact, CancellationToken stop)
        {
            if (fact.Mail)
                await mailer.Send(
                    new(
                        $"counted:{fact.Number}",
                        $"reader{fact.Number}@example.org",
                        Languages.English,
                        $"Number {fact.Number} 號",
                        "It was counted.",
                        []
                    ),
                    stop
                );
        }
    }

    private sealed class Break(UnitOfWork work) : Reaction<Unbearable>
    {
        public override async Task React(Unbearable fact, CancellationToken stop)
        {
            await Note(work, fact.Number, stop);
            throw new InvalidOperationException("This is unbearable.");
        }
    }

    internal static async Task Note(UnitOfWork work, int number, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into counting.heard values ($1, $2, $3)",
            work.Community.Id.Value,
            number,
            Environment.ProcessId
        );
        await insert.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>Notes −1 at each run.</summary>
[Named("test.tick")]
public sealed class Tick(UnitOfWork work) : Job
{
    public override Task Run(Community community, CancellationToken stop) => CountingModule.Note(work, -1, stop);
}
