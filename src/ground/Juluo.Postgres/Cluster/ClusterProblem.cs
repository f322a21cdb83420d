namespace Juluo.Postgres.Cluster;

/// <summary>A reason why the private database is unavailable, and how to fix it.</summary>
public abstract record ClusterProblem(string English, string Chinese)
{
    public sealed record NotInstalled(string Lacking)
        : ClusterProblem(
            $"PostgreSQL is not installed ({Lacking} was not found). Run bin/setup, or: apt-get install postgresql-15",
            $"尚未安裝 PostgreSQL（找不到 {Lacking}）。請執行 bin/setup，或：apt-get install postgresql-15"
        );

    public sealed record OtherVersion(string Directory, int Kept, int Installed)
        : ClusterProblem(
            $"The data in {Directory} belongs to PostgreSQL {Kept}, and PostgreSQL {Installed} is installed. "
                + $"Install postgresql-{Kept}, or restore a backup into an empty directory.",
            $"{Directory} 的資料屬於 PostgreSQL {Kept}，但安裝的是 PostgreSQL {Installed}。"
                + $"請安裝 postgresql-{Kept}，或把備份還原到空的目錄。"
        );

    public sealed record NotACluster(string Directory)
        : ClusterProblem(
            $"{Directory} exists but holds no PostgreSQL data. Move it away and start again.",
            $"{Directory} 已存在，但裡面不是 PostgreSQL 的資料。請移開後再啟動。"
        );

    public sealed record DiskFull(string Directory)
        : ClusterProblem(
            $"The disk of {Directory} is full. Free some space and start again.",
            $"{Directory} 所在的磁碟已滿。請騰出空間後再啟動。"
        );

    public sealed record NotOurs(string Directory, string Account)
        : ClusterProblem(
            $"{Directory} belongs to another account than {Account}. Start Juluo as its owner, or choose another directory.",
            $"{Directory} 不屬於帳號 {Account}。請以擁有者的身分啟動聚落，或換一個目錄。"
        );

    public sealed record SocketPathTooLong(string Path)
        : ClusterProblem(
            $"The socket path {Path} is longer than the 107 bytes a Unix socket may have. Set TMPDIR to a shorter directory.",
            $"通訊端路徑 {Path} 超過 Unix socket 的 107 位元組上限。請把 TMPDIR 設為較短的目錄。"
        );

    public sealed record Busy(string Directory, int Seconds)
        : ClusterProblem(
            $"Another Juluo process has been starting or stopping the database in {Directory} for {Seconds} seconds. Look into its log directory.",
            $"另一個聚落程序啟動或停止 {Directory} 的資料庫已經 {Seconds} 秒。請查看其 log 目錄。"
        );

    public sealed record DidNotStart(string Directory, string Said)
        : ClusterProblem(
            $"PostgreSQL did not start in {Directory}. It said: {Said}",
            $"PostgreSQL 無法在 {Directory} 啟動。它的訊息：{Said}"
        );

    public Notice Notice => new(English, Chinese);

    /// <summary>Recognises the problem from the output of a PostgreSQL program.</summary>
    internal static ClusterProblem From(string directory, string said)
    {
        if (said.Contains("No space left on device", StringComparison.Ordinal))
            return new DiskFull(directory);
        if (said.Contains("is too long (maximum", StringComparison.Ordinal))
            return new SocketPathTooLong(directory);
        var lines = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new DidNotStart(directory, lines.Length == 0 ? "-" : string.Join(" · ", lines.TakeLast(4)));
    }
}
