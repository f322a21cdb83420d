namespace Juluo.Postgres.Cluster;

public sealed partial class PrivateCluster
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Starts the server, whatever the last run left: nothing, a healthy server, one starting or stopping, or files of a dead one.</summary>
    /// <param name="socketDirectory">The socket directory that other processes already use; null to choose one.</param>
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
        // Data in use by other processes are never re-created: the next attempt follows automatically.
        catch (ClusterException e) when (settings.Disposable && !inUse && e.Problem is ClusterProblem.DidNotStart)
        {
            Directory.Delete(home.Data, recursive: true);
            await Initialise(home, binaries, settings, progress, stop);
            return await Launch(home, binaries, settings, socketDirectory, progress, stop);
        }
    }

    /// <summary>Returns the socket directory of a running, responding server. A server that does not respond in time is stopped.</summary>
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

    /// <summary>Removes leftovers of a killed server or first run: orphaned backends, a stale process file, incomplete data.</summary>
    private static async Task ClearUp(ClusterHome home, CancellationToken stop)
    {
        if (File.Exists(Postmaster.FileIn(home.Data)))
        {
            await SignalAll(home, "QUIT", stop); // backends that have not noticed yet would hold the shared memory
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

    /// <summary>Creates the data under another name and renames it when complete, so that incomplete data are never used.</summary>
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
                "--no-sync", // syncing each file takes seconds; the file system is synced once, below
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
        // No server uses these data any more, so none holds their socket. The lock file of a killed server would prevent the next start until its parent has reaped it,
        // which in a container without an init never happens.
        File.Delete(Path.Combine(socketDirectory, ClusterHome.SocketFile + ".lock"));
        var startLog = Path.Combine(home.Log, "start.log");
        File.Delete(startLog);
        // Ten minutes: after a crash the server first replays its log.
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

    // The working directory of every PostgreSQL process is its data directory; queried as the account, because root in a container may not be allowed to. A single
    // process checks all: starting one for each took a busy machine 41 s, during which the database is down.
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
