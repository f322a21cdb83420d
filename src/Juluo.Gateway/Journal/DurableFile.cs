using System.Text;

namespace Juluo.Gateway;

/// <summary>Replaces small files atomically: after a crash, the file has either the old or the new content.</summary>
internal static class DurableFile
{
    public static void Write(string path, string text)
    {
        var draft = path + ".new";
        using (var file = new FileStream(draft, Private(FileMode.Create)))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Returns options that give access only to the program's own user.</summary>
    public static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
