using System.Text;
using Microsoft.AspNetCore.Http;

namespace Juluo.Testing;

/// <summary>A form with one file, as a browser sends it.</summary>
internal static class UploadedFile
{
    public static void Take(this Uploads uploads, string text) => uploads.Take(Encoding.UTF8.GetBytes(text));

    public static void Take(this Uploads uploads, byte[] file, string name = "table.csv")
    {
        uploads.Fields = [new("file")];
        uploads.Files = new FormFileCollection { new FormFile(new MemoryStream(file), 0, file.Length, "file", name) };
    }
}
