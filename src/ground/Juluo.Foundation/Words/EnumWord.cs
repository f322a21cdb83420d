namespace Juluo.Foundation;

/// <summary>Converts enum members to the database's notation: <c>CoOperative</c> is <c>co_operative</c>.</summary>
public static class EnumWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => Snake.Case(value.ToString());

    /// <summary>Converts to the notation of forms and JSON: <c>coOperative</c>.</summary>
    public static string Sent<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
