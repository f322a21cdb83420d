using System.Text.Json;

namespace Juluo.FoodBank;

/// <summary>A member of an enum as forms and programs send it: <c>BestBefore</c> is <c>bestBefore</c>.</summary>
internal static class FormWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
