using System.Diagnostics;

namespace Juluo.Postgres.Cluster;

/// <summary>
/// A sleeping process that outlives ours for a moment: it waits until no process holds the users' lock, then stops the server. The kernel releases the lock of a
/// killed process, so even kill -9 leaves no server behind.
/// </summary>
internal static class Watcher
{
    // One watcher per cluster is enough: a second gives up after ten seconds, time enough for one that is about to end to release its lock.
    private const string Watch = """
        exec </dev/null >/dev/null 2>&1 8<"$1" 9<"$2"
        flock -w 10 8 || exit
        flock 9
        "$3" -D "$4" -m fast -t 60 stop || "$3" -D "$4" -m immediate -t 60 stop
        """;

    public static void Send(ClusterHome home, Binaries binaries)
    {
        var words = home.Account.Running(
            "setsid",
            "sh",
            "-c",
            Watch,
            "juluo-watcher",
            home.WatcherLock,
            home.UsersLock,
            binaries["pg_ctl"],
            home.Data
        );
        var start = new ProcessStartInfo(words[0]) { WorkingDirectory = home.Directory };
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        Process.Start(start)!.Dispose();
    }
}
