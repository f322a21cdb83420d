namespace Juluo.Foundation;

/// <summary>A member of an enum as the database writes it: <c>CoOperative</c> is <c>co_operative</c>.</summary>
public static class EnumWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => Snake.Case(value.ToString());

    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
