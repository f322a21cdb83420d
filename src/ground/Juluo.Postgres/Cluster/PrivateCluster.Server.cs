namespace Juluo.Postgres.Cluster;

public sealed partial class PrivateCluster
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Brings the server up, whatever the last run left: nothing, a healthy server, one on its way up or down, or a dead one's files.</summary>
    /// <param name="socketDirectory">Where those who use it look for it already; null: wherever it fits.</param>
    private static async Task<string> Bring(
        ClusterHome home,
        Binaries binaries,
        ClusterSettings settings,
        TimeProvider time,
        IProgress<string>? progress,
        CancellationToken stop,
        string? socketDirectory = null
    )
    {
        var inUse = socketDirectory is not null;
        if (await Adopted(home, time, stop) is { } running)
            return running;
        await ClearUp(home, stop);
        if (!File.Exists(Path.Combine(home.Data, "PG_VERSION")))
            await Initialise(home, binaries, settings, progress, stop);
        try
        {
            return await Launch(home, binaries, settings, socketDirectory, progress, stop);
        }
        // What others are using is theirs to lose, not ours to make again: the next try comes by itself.
        catch (ClusterException e) when (settings.Disposable && !inUse && e.Problem is ClusterProblem.DidNotStart)
        {
            Directory.Delete(home.Data, recursive: true);
            await Initialise(home, binaries, settings, progress, stop);
            return await Launch(home, binaries, settings, socketDirectory, progress, stop);
        }
    }

    /// <summary>The socket directory of a server that lives and answers. One that does neither in time is put down.</summary>
    private static async Task<string?> Adopted(ClusterHome home, TimeProvider time, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        while (Postmaster.Of(home.Data) is { } server)
        {
            if (server.Ready && await Answers(server, stop))
                return server.SocketDirectory;
            if (time.GetElapsedTime(began) > Patience)
            {
                await SignalAll(home, "QUIT", stop);
                began = time.GetTimestamp();
            }
            await Task.Delay(Pause, time, stop);
        }
        return null;
    }

    private static async Task<bool> Answers(Postmaster server, CancellationToken stop)
    {
        var asked = new NpgsqlConnectionStringBuilder
        {
            Host = server.SocketDirectory,
            Port = 5432,
            Database = "postgres",
            Username = ClusterRoles.Superuser,
            Timeout = 5,
            Pooling = false,
        };
        try
        {
            await using var connection = new NpgsqlConnection(asked.ConnectionString);
            await connection.OpenAsync(stop);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Removes what a killed server or a killed first run left: orphaned backends, a stale process file, half-made data.</summary>
    private static async Task ClearUp(ClusterHome home, CancellationToken stop)
    {
        if (File.Exists(Postmaster.FileIn(home.Data)))
        {
            await SignalAll(home, "QUIT", stop); // backends that have not yet noticed would hold the shared memory
            File.Delete(Postmaster.FileIn(home.Data));
        }
        foreach (var half in Directory.EnumerateDirectories(home.Directory, HalfMade + "*"))
        {
            try
            {
                Directory.Delete(half, recursive: true);
            }
            catch (IOException)
            {
                // An orphaned initdb is still writing there; a later start removes it.
            }
        }
    }

    private const string HalfMade = "half-made-";

    /// <summary>Makes the data under another name and renames it when it is whole, so that half-made data never looks made.</summary>
    private static async Task Initialise(
        ClusterHome home,
        Binaries binaries,
        ClusterSettings settings,
        IProgress<string>? progress,
        CancellationToken stop
    )
    {
        if (Directory.Exists(home.Data))
            throw new ClusterException(new ClusterProblem.NotACluster(home.Data));
        Say(
            progress,
            $"Making a private PostgreSQL {binaries.Version} in {home.Directory} …",
            $"正在 {home.Directory} 建立專用的 PostgreSQL {binaries.Version} …"
        );
        var half = Path.Combine(home.Directory, HalfMade + RandomNumberGenerator.GetHexString(8, lowercase: true));
        var made = await Command.Run(
            home.Account.Running([
                binaries["initdb"],
                $"--pgdata={half}",
                $"--username={ClusterRoles.Superuser}",
                "--locale=C.UTF-8",
                "--encoding=UTF8",
                "--data-checksums",
                "--auth=peer",
                "--no-instructions",
                "--no-sync", // file by file it takes seconds; the whole of it is synced once, below
            ]),
            home.Directory,
            stop
        );
        if (made.Failed)
            throw new ClusterException(ClusterProblem.From(home.Directory, made.Said));
        await File.AppendAllTextAsync(Path.Combine(half, "postgresql.conf"), ClusterFiles.Includes, stop);
        if (!settings.Disposable)
            await Command.Run(["sync", "--file-system", half], home.Directory, stop);
        Directory.Move(half, home.Data);
    }

    private static async Task<string> Launch(
        ClusterHome home,
        Binaries binaries,
        ClusterSettings settings,
        string? socketDirectory,
        IProgress<string>? progress,
        CancellationToken stop
    )
    {
        Say(progress, "Starting the database …", "正在啟動資料庫 …");
        socketDirectory ??= await home.MakeSocketDirectory(stop);
        ClusterFiles.Write(home, socketDirectory, settings);
        // No server serves these data any more, so none holds their socket either. The lock of a server that was killed would stop the next one until its parent has taken note of
        // its end, which in a container without an init is never.
        File.Delete(Path.Combine(socketDirectory, ClusterHome.SocketFile + ".lock"));
        var startLog = Path.Combine(home.Log, "start.log");
        File.Delete(startLog);
        // Ten minutes: after a crash the server first repeats what its log holds.
        var started = await Command.Run(
            home.Account.Running(binaries["pg_ctl"], "-D", home.Data, "-l", startLog, "-w", "-t", "600", "-s", "start"),
            home.Directory,
            stop
        );
        if (!started.Failed)
            return socketDirectory;
        throw new ClusterException(ClusterProblem.From(home.Directory, LogTail(home)));
    }

    private static string LogTail(ClusterHome home) =>
        string.Join(
            '\n',
            new DirectoryInfo(home.Log)
                .EnumerateFiles("*.log")
                .OrderBy(file => file.LastWriteTimeUtc)
                .TakeLast(2)
                .SelectMany(file => File.ReadLines(file.FullName).TakeLast(6))
        );

    private async Task StopWhenUnused()
    {
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(began) < Patience)
        {
            if (FileLock.TryExclusive(home.UsersLock) is { } alone)
            {
                using (alone)
                    await StopServer();
                return;
            }
            if (FileLock.TryShared(home.UsersLock) is { } together)
            {
                together.Dispose(); // others use it: the last of them stops it
                return;
            }
            await Task.Delay(Pause, time); // the watcher holds the lock and is stopping it
        }
    }

    private async Task StopServer()
    {
        foreach (var manner in (string[])["fast", "immediate"])
        {
            if (Postmaster.Of(home.Data) is null)
                return;
            await Command.Run(
                home.Account.Running(binaries["pg_ctl"], "-D", home.Data, "-m", manner, "-t", "60", "-s", "stop"),
                home.Directory,
                CancellationToken.None
            );
        }
    }

    // Every PostgreSQL process stands in its data directory; asked as the account, because root in a container may not look. One process looks at all: to begin one for each took a busy machine 41 s, and the
    // database is down meanwhile.
    private static Task<Command.Finished> SignalAll(ClusterHome home, string signal, CancellationToken stop) =>
        Command.Run(
            home.Account.Running(
                "sh",
                "-c",
                """
                find /proc -mindepth 2 -maxdepth 2 -name cwd -printf '%h %l\n' 2>/dev/null |
                  while read -r p at; do [ "$at" = "$1" ] && kill "-$2" "${p#/proc/}"; done
                sleep 0.2
                """,
                "signal",
                home.Data,
                signal
            ),
            home.Directory,
            stop
        );

    private static void Say(IProgress<string>? progress, string english, string chinese) =>
        progress?.Report(new Notice(english, chinese).ToString());
}
