using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Juluo.Host.Tests;

/// <summary>A slice as an operation: its description, its allowed callers, its input and its responses.</summary>
internal sealed partial class ApiOperations
{
    private const string Token = "token";
    private const string Session = "session";

    private readonly OpenApiDocument document;
    private readonly ApiSchemas schemas;
    private readonly ApiErrors errors;

    public ApiOperations(OpenApiDocument document, ApiSchemas schemas)
    {
        (this.document, this.schemas, errors) = (document, schemas, new(document));
        document.AddComponent<IOpenApiSecurityScheme>(
            Token,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token (/me/tokens) or a service token of the community (/settings/tokens).",
            }
        );
        document.AddComponent<IOpenApiSecurityScheme>(
            Session,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "account",
                Description = "The session of a person who signed in in a browser (/sign-in).",
            }
        );
    }

    public OpenApiOperation Of(string module, SliceTypes types, RouteAttribute route)
    {
        var inPath = Brackets().Matches(route.Path).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var operation = new OpenApiOperation
        {
            OperationId = $"{module}.{types.Slice.Name}",
            Tags = new HashSet<OpenApiTagReference> { new(module, document) },
            Summary = Capital((Summaries.Of(types.Slice) ?? "").Split(" — ", 2)[^1]),
            Description = Needing(route),
            Parameters = [.. Parameters(types, route, inPath)],
            RequestBody = Body(types, route, inPath),
            Security = Security(route),
            Responses = [],
        };
        Answers(operation.Responses, types, route);
        errors.AddTo(operation.Responses, route, types);
        return operation;
    }

    private static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private static string Needing(RouteAttribute route) =>
        route.Requires switch
        {
            Requires.Nothing => "Open to everyone.",
            Requires.Account => "Needs a signed-in account, also one that belongs to no person of this community.",
            Requires.SignIn => $"Needs a person of this community.",
            var permission => $"Needs the permission `{permission}`.",
        } + (TokenScope(route) is null && route.Requires != Requires.Nothing ? " Only in a session: a token is answered 403." : "");

    /// <summary>The scope that a token needs; null if no token is allowed.</summary>
    private static string? TokenScope(RouteAttribute route) =>
        route switch
        {
            { SessionOnly: true } or { Requires: Requires.Nothing or Requires.Account } => null,
            { Requires: Requires.SignIn } => route.Scope ?? Scopes.OfOwn(route),
            _ => route.Requires,
        };

    private List<OpenApiSecurityRequirement> Security(RouteAttribute route)
    {
        if (route.Requires == Requires.Nothing)
            return [];
        List<OpenApiSecurityRequirement> may = [new() { [new OpenApiSecuritySchemeReference(Session, document)] = [] }];
        if (TokenScope(route) is { } scope)
            may.Insert(0, new() { [new OpenApiSecuritySchemeReference(Token, document)] = [scope] });
        return may;
    }

    private IEnumerable<IOpenApiParameter> Parameters(SliceTypes types, RouteAttribute route, IReadOnlySet<string> inPath)
    {
        var properties = types.Input.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var name in inPath)
        {
            var property = Array.Find(properties, p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
            yield return new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Path,
                Required = true,
                Description = property is null ? null : Summaries.Of(property),
                Schema = schemas.OfParameter(property?.PropertyType ?? typeof(string)),
            };
        }

        if (route is GetAttribute)
        {
            var input = schemas.OfInput(types.Input, inPath);
            foreach (var property in properties)
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                if (input.Properties!.ContainsKey(name))
                    yield return new OpenApiParameter
                    {
                        Name = name,
                        In = ParameterLocation.Query,
                        Required = input.Required?.Contains(name) is true,
                        Description = Summaries.Of(property),
                        Schema = schemas.OfParameter(property.PropertyType),
                    };
            }
        }

        if (HasKeys(route))
            yield return Header(
                "Idempotency-Key",
                "Identifies this request: if it is sent again with the same key, it gets the same answer and is done only once."
            );
        if (route is PostAttribute { Changes: not null })
            yield return Header("If-Match", "The ETag of the version that was seen; 412 if it has changed since.");
    }

    private static bool HasKeys(RouteAttribute route) =>
        route is PostAttribute { ByCapability: false } && route.Requires != Requires.Nothing;

    private OpenApiRequestBody? Body(SliceTypes types, RouteAttribute route, IReadOnlySet<string> inPath)
    {
        if (route is not PostAttribute)
            return null;
        var fields = schemas.OfInput(types.Input, inPath);
        if (fields.Properties!.Count == 0 && types.Files.Count == 0)
            return null;
        var content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        if (!types.Files.Any(f => f.Required))
        {
            var body = schemas.Named($"{ApiSchemas.Name(types.Slice)}Body", fields);
            content["application/json"] = new OpenApiMediaType { Schema = body };
            var form = schemas.AsForm(fields, types.Input);
            if (types.Files.Count == 0 && form.Properties!.Values.All(IsFlat))
                content["application/x-www-form-urlencoded"] = new OpenApiMediaType { Schema = form == fields ? body : form };
        }

        if (types.Files.Count > 0)
            content["multipart/form-data"] = new OpenApiMediaType { Schema = WithFiles(schemas.AsForm(fields, types.Input), types.Files) };
        return new() { Content = content, Required = fields.Required?.Count > 0 || types.Files.Any(f => f.Required) };
    }

    // A form has texts, and several fields with the same name.
    private static bool IsFlat(IOpenApiSchema schema) =>
        schema.Properties is not { Count: > 0 }
        && schema.AdditionalProperties is null
        && (schema.Items is null || IsFlat(schema.Items))
        && (schema.OneOf ?? []).All(IsFlat);

    private static OpenApiSchema WithFiles(OpenApiSchema fields, IReadOnlyList<FileFieldAttribute> files)
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(fields.Properties!, StringComparer.Ordinal),
            Required = new HashSet<string>(fields.Required ?? new HashSet<string>(), StringComparer.Ordinal),
        };
        foreach (var file in files)
        {
            var binary = ApiSchemas.Text("binary");
            form.Properties[file.Name] = file.Many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = binary } : binary;
            if (file.Required)
                form.Required.Add(file.Name);
        }

        return form;
    }

    private void Answers(OpenApiResponses responses, SliceTypes types, RouteAttribute route)
    {
        if (types.Output == typeof(ExternalRedirect))
        {
            responses["302"] = new OpenApiResponse
            {
                Description = "Redirects to another service.",
                Headers = Headers(("Location", "Its address.")),
            };
            return;
        }

        var made = types.Output.IsAssignableTo(typeof(ICreated));
        var tagged = route is GetAttribute && types.Output != typeof(Download) && !types.Output.IsAssignableTo(typeof(EventStream));
        responses[made ? "201" : "200"] = new OpenApiResponse
        {
            Description = made ? "Created." : "Done.",
            Headers = Headers([
                .. made ? [("Location", "The page of what was created, if it has one.")] : Array.Empty<(string, string)>(),
                .. tagged
                    ? [("ETag", "Identifies the answer: with it in `If-None-Match`, an unchanged answer is 304.")]
                    : Array.Empty<(string, string)>(),
                .. types.Output.IsAssignableTo(typeof(IPage))
                    ? [("Link", "`rel=\"next\"`: the next page of the list.")]
                    : Array.Empty<(string, string)>(),
                .. HasKeys(route)
                    ? [("Idempotency-Replayed", "`true`: the request was done before, with the same key.")]
                    : Array.Empty<(string, string)>(),
            ]),
            Content = Content(types.Output, route),
        };
        if (tagged)
            responses["304"] = new OpenApiResponse { Description = "The answer has not changed since the given ETag." };
    }

    private Dictionary<string, OpenApiMediaType> Content(Type output, RouteAttribute route)
    {
        var content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        if (output == typeof(Download))
        {
            foreach (var type in route.MediaTypes)
                content[type] = new OpenApiMediaType
                {
                    // A JSON file is read as JSON, not as text.
                    Schema = type.EndsWith("json", StringComparison.Ordinal)
                        ? new OpenApiSchema()
                        : ApiSchemas.Text(type.StartsWith("text/", StringComparison.Ordinal) ? null : "binary"),
                };
            return content;
        }

        var shown = output.IsAssignableTo(typeof(EventStream)) ? output.GenericTypeArguments[0] : output;
        content["application/json"] = new OpenApiMediaType { Schema = schemas.Of(shown) };
        if (shown != output)
            content["text/event-stream"] = new OpenApiMediaType
            {
                Schema = ApiSchemas.Text(means: "Server-sent events; the data of each event is what is answered as JSON."),
            };
        return content;
    }

    private static Dictionary<string, IOpenApiHeader>? Headers(params IReadOnlyList<(string Name, string Means)> all) =>
        all.Count == 0
            ? null
            : all.ToDictionary(
                h => h.Name,
                h => (IOpenApiHeader)new OpenApiHeader { Description = h.Means, Schema = ApiSchemas.Text() },
                StringComparer.Ordinal
            );

    public static OpenApiParameter Header(string name, string means) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = means,
            Schema = ApiSchemas.Text(),
        };

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();
}
