using Microsoft.OpenApi;

namespace Juluo.Host.Tests;

/// <summary>The error responses of an operation: each status described once, and the statuses that each route can return.</summary>
internal sealed class ApiErrors
{
    private static readonly Dictionary<int, (string Name, string Means)> All = new()
    {
        [400] = ("FormExpired", "The form lacks the protection that its page carries. Programs with a token need none."),
        [401] = ("Unauthenticated", "The request is not signed in, or its token is unknown, expired or revoked."),
        [403] = ("Forbidden", "The caller may not do this, or a token is not good for it."),
        [404] = ("NotFound", "It does not exist, or the caller may not know of it."),
        [409] = ("Conflict", "It cannot be done in the present state."),
        [410] = ("Gone", "It existed and has expired, as a used link has."),
        [412] = ("Changed", "It was changed since the tag in `If-Match` was given."),
        [413] = ("TooLarge", "The body is larger than this address takes."),
        [415] = ("UnsupportedMediaType", "The body is of a kind that this address does not read."),
        [422] = ("Invalid", "What was sent cannot be used as it is; `errors` says why, by field."),
        [429] = ("TooOften", "Too many requests: `Retry-After` says when to ask again."),
        [503] = ("DatabaseAway", "The database is out of reach, or two changes met: `Retry-After` says when to ask again."),
    };

    private readonly OpenApiDocument document;

    public ApiErrors(OpenApiDocument document)
    {
        this.document = document;
        document.AddComponent<IOpenApiSchema>("Problem", Problem());
        foreach (var (status, (name, means)) in All)
            document.AddComponent<IOpenApiResponse>(name, Response(status, means));
        document.AddComponent<IOpenApiResponse>("Error", Response(0, "Any other error."));
    }

    public void AddTo(OpenApiResponses responses, RouteAttribute route, SliceTypes types)
    {
        foreach (var status in Of(route, types))
            responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponseReference(
                All[status].Name,
                document
            );
        responses["default"] = new OpenApiResponseReference("Error", document);
    }

    private static IEnumerable<int> Of(RouteAttribute route, SliceTypes types)
    {
        var post = route as PostAttribute;
        if (post is { ByCapability: false })
            yield return 400;
        yield return 401;
        if (route.Requires != Requires.Nothing || post is { ByCapability: false })
            yield return 403;
        var named = route.Path.Contains('{', StringComparison.Ordinal);
        // Also without a key in the address: the community is unknown, its part is switched off, or the caller has no such object.
        yield return 404;
        if (post is not null || named)
            yield return 409;
        if (post is not null || (named && route.Requires == Requires.Nothing))
            yield return 410;
        if (post?.Changes is not null)
            yield return 412;
        if (post is not null)
        {
            yield return 413;
            yield return 415;
        }

        if (types.Input != typeof(Nothing) || post is not null)
            yield return 422;
        yield return 429;
        yield return 503;
    }

    private OpenApiResponse Response(int status, string means) =>
        new()
        {
            Description = means,
            Headers = status switch
            {
                401 => Header("WWW-Authenticate", "`Bearer`, and what is wrong with the token."),
                429 or 503 => Header("Retry-After", "Seconds to wait."),
                _ => null,
            },
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Problem", document) },
            },
        };

    private static Dictionary<string, IOpenApiHeader> Header(string name, string means) =>
        new(StringComparer.Ordinal)
        {
            [name] = new OpenApiHeader { Description = means, Schema = ApiSchemas.Text() },
        };

    private static OpenApiSchema Problem() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "Problem details (RFC 9457).",
            Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = ApiSchemas.Text("uri", "Identifies the error, and never changes: `urn:juluo:…`."),
                ["title"] = ApiSchemas.Text(means: "The sentence that a person reads, in the language of `Accept-Language`."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "Sentences by the field that is at fault.",
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = ApiSchemas.Text() },
                },
            },
        };
}
