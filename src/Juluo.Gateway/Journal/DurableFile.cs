using System.Text;

namespace Juluo.Gateway;

/// <summary>A small file that is either the old one or the new one, whatever happens to the computer.</summary>
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

    /// <summary>For the program's own user alone.</summary>
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
