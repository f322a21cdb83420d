using System.Text.Json;

namespace Juluo.Casework;

/// <summary>A member of an enum as forms and addresses send it: <c>needsDocuments</c>.</summary>
internal static class Sent
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
