using Microsoft.AspNetCore.Mvc;

namespace Juluo.Web;

/// <summary>Converts errors to RFC 9457 problem details, the only error format for programs.</summary>
internal static class Problem
{
    public static IResult From(IReadOnlyList<Error> errors, Words words)
    {
        var first = errors[0];
        var details = new ProblemDetails
        {
            Status = first.Status,
            Type = first.Urn,
            Title = words.Say(first),
        };
        var fields = errors
            .Where(e => e.Field is not null)
            .GroupBy(e => char.ToLowerInvariant(e.Field![0]) + e.Field[1..], StringComparer.Ordinal);
        var byField = fields.ToDictionary(g => g.Key, g => g.Select(words.Say).ToArray(), StringComparer.Ordinal);
        if (byField.Count > 0)
            details.Extensions["errors"] = byField;
        return Results.Json(details, Json.Options, "application/problem+json", first.Status);
    }
}
