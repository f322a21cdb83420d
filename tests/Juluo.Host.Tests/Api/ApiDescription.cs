using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>
/// Writes <c>docs/api/modules</c>, the API as OpenAPI 3.1: every page is also JSON for a client that accepts it. It is generated from the slices, their routes and types, so that additions of a
/// module need no manual description. ASP.NET's generator knows types, but not how <see cref="Json.Options"/> writes them.
/// </summary>
internal static partial class ApiDescription
{
    private const string Introduction = """
        Self-hosted software for communities that share a place. Every page of Juluo is also JSON: send `Accept: application/json`, and `Authorization: Bearer juluo_…` with a token of `/me/tokens`.

        Errors are problem details (RFC 9457): `{"type": "urn:juluo:missing", "title": "Fill this in.", "status": 422, "errors": {"text": ["Fill this in."]}}`.
        Lists come in pages: give `next` as `after`, or follow `Link: <…>; rel="next"`.
        What makes something answers 201 with its `id`, and with a `Location` where it has a page of its own.
        A POST with an `Idempotency-Key` is done once, however often it is sent within a day.
        A GET answers with an `ETag`; `If-None-Match` is answered 304. Where a change names a version, `If-Match` is answered 412 if it was changed meanwhile.
        There is no CORS, except at `/spaceapi.json`: programs in a browser of another origin cannot call it.
        """;

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

    public static async Task<JsonObject> Whole(App app, Catalogue catalogue) =>
        JsonNode.Parse(await Of(app, catalogue).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1))!.AsObject();

    /// <returns>The files of <c>docs/api/modules</c>, by name.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> Files(App app, Catalogue catalogue) =>
        DescriptionSplit.Of(await Whole(app, catalogue), ModuleOfEvent(app));
}
