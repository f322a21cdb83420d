using System.Text;
using Microsoft.OpenApi;

namespace Juluo.Host;

/// <summary>
/// The API as OpenAPI 3.1 at <c>/openapi/v1.json</c>: every page is also JSON to a client that accepts it. It is read off the slices, their routes and types, so that what a
/// module adds is described without being described by hand. It is written here and not by ASP.NET's generator, which knows types but not how <see cref="Json.Options"/> writes them.
/// </summary>
internal static partial class ApiDescription
{
    private const string Introduction = """
        Every page of Juluo is also JSON: send `Accept: application/json`, and `Authorization: Bearer juluo_…` with a token of `/me/tokens`.

        Errors are problem details (RFC 9457): `{"type": "urn:juluo:missing", "title": "Fill this in.", "status": 422, "errors": {"text": ["Fill this in."]}}`.
        Lists come in pages: give `next` as `after`, or follow `Link: <…>; rel="next"`.
        What makes something answers 201 with its `id`, and with a `Location` where it has a page of its own.
        A POST with an `Idempotency-Key` is done once, however often it is sent within a day.
        A GET answers with an `ETag`; `If-None-Match` is answered 304. Where a change names a version, `If-Match` is answered 412 if it was changed meanwhile.
        There is no CORS, except at `/spaceapi.json`: programs in a browser of another origin cannot call it.
        """;

    /// <summary>Made when it is first asked for: what it describes does not change while the program runs.</summary>
    public static void MapApiDescription(this WebApplication app)
    {
        var written = new Lazy<Task<byte[]>>(() =>
            Write(Of(app.Services.GetRequiredService<App>(), app.Services.GetRequiredService<Catalogue>()))
        );
        app.MapGet("/openapi/v1.json", async () => Results.Bytes(await written.Value, "application/json; charset=utf-8"));
    }

    private static OpenApiDocument Of(App app, Catalogue catalogue)
    {
        var document = new OpenApiDocument
        {
            Info = new()
            {
                Title = "Juluo",
                Version = "1",
                Description = Introduction,
                License = new() { Name = "Apache License 2.0", Identifier = "Apache-2.0" },
            },
            Servers = [new() { Url = "/", Description = "The community at whose address this description is read." }],
            Components = new(),
            Tags = app.Modules.Select(r => new OpenApiTag { Name = r.Name, Description = r.Sentence }).ToHashSet(),
            Paths = [],
        };
        var schemas = new ApiSchemas(document);
        var operations = new ApiOperations(document, schemas);
        foreach (var at in app.Routes.GroupBy(r => r.Route.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            document.Paths[at.Key] = new OpenApiPathItem
            {
                Operations = at.OrderBy(r => r.Route.Method, StringComparer.Ordinal)
                    .ToDictionary(r => new HttpMethod(r.Route.Method), r => operations.Of(r.Module.Name, new(r.Slice), r.Route)),
            };
        document.Webhooks = Webhooks(app, new Words(catalogue, Languages.English, DateTimeZone.Utc), schemas);
        return document;
    }

    private static async Task<byte[]> Write(OpenApiDocument document) =>
        Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
}
