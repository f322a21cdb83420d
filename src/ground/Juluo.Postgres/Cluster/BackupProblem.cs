namespace Juluo.Postgres.Cluster;

/// <summary>Reasons why a backup could not be written or restored.</summary>
internal static class BackupProblem
{
    public sealed record AlreadyThere(string File)
        : ClusterProblem(
            $"{File} exists already, and a backup is never overwritten. Choose another name.",
            $"{File} 已經存在；備份不會覆寫檔案。請換一個名稱。"
        );

    public sealed record NoSuchFile(string File)
        : ClusterProblem($"There is no file {File}. Look at its name and folder.", $"找不到檔案 {File}，請確認檔名與資料夾。");

    public sealed record IsAFolder(string File)
        : ClusterProblem($"{File} is a folder. Name a file in it.", $"{File} 是資料夾，請指定其中的檔案。");

    public sealed record NoFolder(string Folder)
        : ClusterProblem(
            $"There is no folder {Folder} to write the backup in. Make it first, or choose another.",
            $"沒有資料夾 {Folder}，無法寫入備份。請先建立，或換一個。"
        );

    public sealed record NotABackup(string File)
        : ClusterProblem(
            $"{File} is not a backup that Juluo can read, or it is cut short.",
            $"{File} 不是聚落讀得懂的備份，或檔案不完整。"
        );

    public sealed record NotEmpty(string Database)
        : ClusterProblem(
            $"The database {Database} is not empty. A backup goes back only into an empty one, so that nothing is mixed or lost.",
            $"資料庫 {Database} 不是空的。備份只能還原到空的資料庫，以免資料混雜或遺失。"
        );

    public sealed record HiddenRows()
        : ClusterProblem(
            "This role does not see every community's rows, so the backup would be missing some. Use a role that bypasses row-level security.",
            "這個角色看不到所有社群的資料，備份會有缺漏。請使用可略過資料列層級安全性（bypassrls）的角色。"
        );

    public sealed record Failed(string Said)
        : ClusterProblem($"PostgreSQL refused. It said: {Said}", $"PostgreSQL 拒絕了。它的訊息：{Said}");

    internal static ClusterProblem From(string place, string said)
    {
        if (said.Contains("row-level security", StringComparison.Ordinal) || said.Contains("row_security", StringComparison.Ordinal))
            return new HiddenRows();
        if (said.Contains("No space left on device", StringComparison.Ordinal))
            return new ClusterProblem.DiskFull(place);
        var lines = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Failed(string.Join(" · ", lines.Take(3)));
    }
}
