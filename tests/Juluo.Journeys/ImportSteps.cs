using System.Text;

namespace Juluo.Journeys;

/// <summary>An operator's steps on the page of imports.</summary>
internal static class ImportSteps
{
    /// <summary>Uploads a file for a preview.</summary>
    /// <returns>The key of the preview.</returns>
    public static async Task<string> PreviewInteractions(
        this Tab desk,
        string contacts,
        string source,
        string? start = null,
        string? nodes = null
    )
    {
        await desk.Go("/imports");
        await desk.Open("#contacts");
        await desk.Upload("input[name=file]", "contacts.csv", "text/csv", Encoding.UTF8.GetBytes(contacts));
        await desk.Fill("input[name=source]", source);
        if (start is not null || nodes is not null)
            await desk.Open("#contacts form details");
        if (nodes is not null)
            await desk.Upload("input[name=nodes]", "nodes.csv", "text/csv", Encoding.UTF8.GetBytes(nodes));
        if (start is not null)
            await desk.Fill("input[name=start]", start);
        await desk.Check("input[name=addPeople]");
        await desk.Click("form[action='/imports'] button[type=submit]");
        return desk.At.Query.Split("id=")[^1];
    }

    /// <summary>Imports the previewed file.</summary>
    /// <returns>The key of its background task.</returns>
    public static async Task<string> Write(this Tab desk)
    {
        await desk.Click("form[action$='/writing'] button");
        return desk.Path.Split('/')[^1];
    }
}
