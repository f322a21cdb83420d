using Juluo.Testing;
using Microsoft.Extensions.Logging;

namespace Juluo.Postgres.Tests;

public sealed class DatabaseOutageTests
{
    [Fact] // before: each worker wrote an error with its stack trace every two seconds
    public void An_outage_is_two_lines_however_many_meet_it()
    {
        using var kept = new LogKeeper();
        using var logs = LoggerFactory.Create(l => l.AddProvider(kept));
        var outage = new DatabaseOutage(logs.CreateLogger<DatabaseOutage>());
        var early = TimeProvider.System.GetTimestamp();
        outage.Over(early);
        Parallel.For(0, 100, _ => outage.Met("Connection refused"));
        outage.Lasts.ShouldBeTrue();
        outage.Over(early);
        outage.Over(TimeProvider.System.GetTimestamp());
        outage.Lasts.ShouldBeTrue("it was asked before, or in the moment in which connections break one after the other");
        Parallel.For(0, 100, _ => outage.Over(TimeProvider.System.GetTimestamp() + (3 * TimeProvider.System.TimestampFrequency)));
        outage.Lasts.ShouldBeFalse();
        kept.Messages.Count.ShouldBe(2);
        kept.Messages[0].ShouldContain("Connection refused");
        kept.Messages[1].ShouldContain("back");
    }
}
