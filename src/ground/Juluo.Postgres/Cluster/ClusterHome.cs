namespace Juluo.Postgres.Cluster;

/// <summary>The directory of a private cluster: data, log, socket, and the locks by which processes share it.</summary>
internal sealed record ClusterHome(string Directory, Account Account)
{
    public const string DataName = "data";
    internal const string SocketFile = ".s.PGSQL.5432";
    private const int LongestSocketPath = 107;

    public string Data => Path.Combine(Directory, DataName);
    public string Log => Path.Combine(Directory, "log");

    /// <summary>The lock that a process holds exclusively while it starts the server.</summary>
    public string StartLock => Path.Combine(Directory, "start.lock");

    /// <summary>Held shared by every process that uses the server; a process that gets it exclusively may stop the server.</summary>
    public string UsersLock => Path.Combine(Directory, "users.lock");
    public string WatcherLock => Path.Combine(Directory, "watcher.lock");

    /// <summary>Creates the directory, owned by the account and closed to others.</summary>
    public static async Task<ClusterHome> Prepare(string directory, ClusterSettings settings, CancellationToken stop)
    {
        directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var account = Account.For(directory);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(directory)!);
        using var deciding =
            await FileLock.Wait(() => FileLock.TryExclusive(directory + ".lock"), TimeProvider.System, TimeSpan.FromSeconds(30), stop)
            ?? throw new ClusterException(new ClusterProblem.Busy(directory, 30));
        if (new DirectoryInfo(directory).LinkTarget is { } target)
            return await Open(target, account, stop);
        if (!account.Lent || System.IO.Directory.Exists(Path.Combine(directory, DataName)) || await Reachable(directory, account, stop))
            return await Open(directory, account, stop);

        // Root's own directories (/root, a mktemp -d) are inaccessible to the account: the cluster is created elsewhere, and a link points to it.
        var elsewhere = Path.Combine(
            settings.Disposable ? Path.GetTempPath() : "/var/lib/juluo",
            $"postgres-{RandomNumberGenerator.GetHexString(12, lowercase: true)}"
        );
        System.IO.Directory.Delete(directory); // created, and left empty, by the attempt above
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(elsewhere)!);
        System.IO.Directory.CreateSymbolicLink(directory, elsewhere);
        return await Open(elsewhere, account, stop);
    }

    /// <summary>Creates a directory with a sufficiently short path for the socket: beside the data, else a new private one in the temporary directory.</summary>
    public async Task<string> MakeSocketDirectory(CancellationToken stop)
    {
        var beside = Path.Combine(Directory, "socket");
        if (new DirectoryInfo(beside).LinkTarget is not null || System.IO.Directory.Exists(beside))
            DeleteSocketDirectory(beside);
        if (Fits(beside))
        {
            await Own(beside, stop);
            return beside;
        }
        // mktemp -d (below) creates a new directory with mode 0700, so no other user can have prepared it.
        var runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        var parent = !Account.Lent && System.IO.Directory.Exists(runtime) ? runtime : Path.GetTempPath();
        var name = Path.Combine(parent, "juluo-XXXXXX");
        if (!Fits(name))
            throw new ClusterException(new ClusterProblem.SocketPathTooLong(Path.Combine(name, SocketFile)));
        var made = await Command.Run(Account.Running("mktemp", "-d", name), "/", stop);
        if (made.Failed)
            throw new ClusterException(ClusterProblem.From(parent, made.Said));
        var fresh = made.Said.Trim();
        System.IO.Directory.CreateSymbolicLink(beside, fresh); // for the next start to find and remove it
        return fresh;
    }

    private static bool Fits(string directory) => Encoding.UTF8.GetByteCount(Path.Combine(directory, SocketFile)) <= LongestSocketPath;

    private static void DeleteSocketDirectory(string beside)
    {
        if (new DirectoryInfo(beside).LinkTarget is { } fresh)
        {
            if (System.IO.Directory.Exists(fresh))
                System.IO.Directory.Delete(fresh, recursive: true);
            File.Delete(beside);
            return;
        }
        foreach (var left in System.IO.Directory.EnumerateFiles(beside))
            File.Delete(left);
    }

    private static async Task<ClusterHome> Open(string directory, Account account, CancellationToken stop)
    {
        var home = new ClusterHome(directory, account);
        await home.Own(directory, stop);
        await home.Own(home.Log, stop);
        // Created by the account, because the watcher runs under it and opens them.
        await Command.Run(account.Running("touch", home.StartLock, home.UsersLock, home.WatcherLock), "/", stop);
        return home;
    }

    private async Task Own(string directory, CancellationToken stop)
    {
        string[] owner = Account.Lent ? ["-o", Account.UserId, "-g", Account.GroupId] : [];
        var made = await Command.Run(["install", "-d", "-m", "0700", .. owner, directory], "/", stop);
        if (made.Failed)
        {
            throw new ClusterException(
                made.Said.Contains("No space left", StringComparison.Ordinal)
                    ? new ClusterProblem.DiskFull(directory)
                    : new ClusterProblem.NotOurs(directory, Account.Name)
            );
        }
    }

    private static async Task<bool> Reachable(string directory, Account account, CancellationToken stop)
    {
        var home = new ClusterHome(directory, account);
        await home.Own(directory, stop);
        return !(await Command.Run(account.Running("test", "-w", directory), "/", stop)).Failed;
    }
}
