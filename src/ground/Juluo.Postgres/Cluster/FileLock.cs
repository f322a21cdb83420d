namespace Juluo.Postgres.Cluster;

/// <summary>A flock(2) on a file: the kernel releases it when its process dies for any reason, so a lock is never stale.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    public static FileLock? TryShared(string path) => Try(path, FileAccess.Read, FileShare.Read);

    public static FileLock? TryExclusive(string path) => Try(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Repeats an attempt to take a lock until it succeeds; null if the time limit passes first.</summary>
    public static async Task<FileLock?> Wait(Func<FileLock?> attempt, TimeProvider time, TimeSpan patience, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (attempt() is { } held)
                return held;
            if (time.GetElapsedTime(began) > patience)
                return null;
            await Task.Delay(Pause, time, stop);
        }
    }

    public void Dispose() => file.Dispose();

    private static FileLock? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null; // held by another process: .NET reports it only as an IOException
        }
    }
}
