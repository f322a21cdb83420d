namespace Juluo.Foundation;

/// <summary>Converts class and property names to the database's notation: <c>HeldBy</c> → <c>held_by</c>.</summary>
public static class Snake
{
    public static string Case(string name, char between = '_')
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (
                char.IsUpper(name[i])
                && i > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))
                && name[i - 1] != between
            )
                text.Append(between);
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
