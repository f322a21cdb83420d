namespace Juluo.Rules;

/// <summary>Finds the known name that an unknown one was probably meant to be.</summary>
public static class NearName
{
    /// <summary>Returns the known name with the fewest letters to change; null if more than a third of the letters would have to change.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="known">The known names.</param>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var nearest = known.Select(k => (Name: k, Distance: Distance(name, k))).OrderBy(k => k.Distance).FirstOrDefault();
        return nearest.Distance <= Math.Max(1, name.Length / 3) ? nearest.Name : null;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
