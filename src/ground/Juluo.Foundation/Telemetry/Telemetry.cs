using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Juluo.Foundation;

/// <summary>Metrics and traces of the program's own work; the web server, the database driver and the HTTP client have theirs.</summary>
public static class Telemetry
{
    public const string Name = "Juluo";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> FactsHeard = Meter.CreateCounter<long>(
        "juluo.outbox.heard",
        "{fact}",
        "Facts that every reaction has heard."
    );
    public static readonly Counter<long> FactsFailed = Meter.CreateCounter<long>(
        "juluo.outbox.failed",
        "{fact}",
        "Times a reaction threw."
    );
    public static readonly Counter<long> MailsSent = Meter.CreateCounter<long>(
        "juluo.mail.sent",
        "{mail}",
        "Mails that the mail server took."
    );
    public static readonly Counter<long> MailsFailed = Meter.CreateCounter<long>(
        "juluo.mail.failed",
        "{mail}",
        "Times the mail server did not take one."
    );
    public static readonly Histogram<double> JobTime = Meter.CreateHistogram<double>(
        "juluo.job.duration",
        "s",
        "Time of one job in one community."
    );
}
