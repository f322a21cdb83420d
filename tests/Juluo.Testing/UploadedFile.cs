using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>The same for a slice whose pictures are processed before it begins.</summary>
    public static async Task Take<TSlice>(this IServiceProvider services, byte[] file, string name)
    {
        var uploads = services.GetRequiredService<Uploads>();
        uploads.Take(file, name);
        uploads.Fields = new SliceTypes(typeof(TSlice)).Files;
        foreach (var preparation in services.GetServices<IUploadPreparation>())
            await preparation.Prepare(uploads, new("test", IsKnown: true), default);
    }
}
