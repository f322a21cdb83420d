using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Juluo.Projects;

/// <summary>Checks a value and returns its errors. Pure.</summary>
/// <param name="path">The keys above it, joined by dots.</param>
internal delegate IEnumerable<Error> PublicCodeRule(YamlNode value, string path);

/// <summary>The building blocks of <see cref="PublicCodeSchema"/>.</summary>
internal static partial class PublicCodeRules
{
    /// <summary>A key of a map.</summary>
    /// <param name="Must">True if the key must be present and not empty.</param>
    public sealed record Key(string Name, PublicCodeRule Rule, bool Must = false);

    public static PublicCodeRule Text(int least = 0, int most = int.MaxValue) => Scalar((node, path) => Long(node, path, least, most));

    /// <summary>A text for which <paramref name="check"/> returns no error.</summary>
    public static PublicCodeRule Said(Func<YamlScalarNode, string, Error?> check) =>
        Scalar((node, path) => check(node, path) is { } wrong ? [wrong] : []);

    public static PublicCodeRule OneOf(params string[] words) =>
        Said(
            (node, path) =>
                words.Contains(node.Value, StringComparer.Ordinal)
                    ? null
                    : new PublicCodeErrors.NotOneOf(Line(node), path, Shown(node), string.Join(", ", words))
        );

    public static PublicCodeRule In(IReadOnlySet<string> words) =>
        Said((node, path) => words.Contains(node.Value ?? "") ? null : new PublicCodeErrors.NotInList(Line(node), path, Shown(node)));

    public static readonly PublicCodeRule Address = Said(
        (node, path) =>
            Uri.TryCreate(node.Value, UriKind.Absolute, out var uri)
            && uri.Scheme.Length > 1
            && (uri.Host.Length > 0 || uri.Scheme == "urn")
                ? null
                : new PublicCodeErrors.NoAddress(Line(node), path)
    );

    public static readonly PublicCodeRule WebAddress = Said(
        (node, path) =>
            Uri.TryCreate(node.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
                ? null
                : new PublicCodeErrors.NoAddress(Line(node), path)
    );

    public static readonly PublicCodeRule Day = Said(
        (node, path) => LocalDatePattern.Iso.Parse(node.Value ?? "").Success ? null : new PublicCodeErrors.NoDay(Line(node), path)
    );

    public static readonly PublicCodeRule Email = Said(
        (node, path) => System.Net.Mail.MailAddress.TryCreate(node.Value, out _) ? null : new PublicCodeErrors.NoEmail(Line(node), path)
    );

    /// <summary>A BCP 47 tag such as <c>en</c>, <c>zh-Hant</c> or <c>pt-BR</c> whose language is known.</summary>
    public static readonly PublicCodeRule Language = Said(
        (node, path) => IsLanguage(node.Value) ? null : new PublicCodeErrors.NoLanguage(Line(node), path, Shown(node))
    );

    public static readonly PublicCodeRule License = Said(
        (node, _) => SpdxExpression.Is(node.Value ?? "") ? null : new PublicCodeErrors.NoLicense(Line(node), Shown(node))
    );

    /// <summary>A path in the repository, or a web address, with one of the endings (any if none is given).</summary>
    public static PublicCodeRule File(params string[] endings) =>
        Said(
            (node, path) =>
                node.Value is { Length: > 0 } file
                && !file.StartsWith('/')
                && (!file.Contains(':', StringComparison.Ordinal) || file.StartsWith("http", StringComparison.Ordinal))
                && (endings.Length == 0 || endings.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                    ? null
                    : new PublicCodeErrors.NoFile(Line(node), path)
        );

    public static readonly PublicCodeRule Media = Said(
        (node, path) => MediaType().IsMatch(node.Value ?? "") ? null : new PublicCodeErrors.NotInList(Line(node), path, Shown(node))
    );

    /// <summary>A boolean as in YAML 1.2, without yes, no, on and off.</summary>
    public static readonly PublicCodeRule Truth = (node, path) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" or "True" or "False" or "TRUE" or "FALSE" }
            ? []
            : [new PublicCodeErrors.Shape(Line(node), path, PublicCodeShape.Truth)];

    public static PublicCodeRule List(PublicCodeRule of, bool some = false) =>
        (node, path) =>
            IsNothing(node) ? (some ? [new PublicCodeErrors.Empty(Line(node), path)] : [])
            : node is not YamlSequenceNode list ? [new PublicCodeErrors.Shape(Line(node), path, PublicCodeShape.List)]
            : some && list.Children.Count == 0 ? [new PublicCodeErrors.Empty(Line(node), path)]
            : list.Children.SelectMany((child, i) => of(child, $"{path}[{i}]"));

    /// <summary>A single value or a list of them.</summary>
    public static PublicCodeRule OneOrList(PublicCodeRule of) =>
        (node, path) => node is YamlSequenceNode ? List(of)(node, path) : of(node, path);

    public static PublicCodeRule Keys(params Key[] keys) => (node, path) => Map(node, path, keys);

    /// <summary>A map from language tags to values.</summary>
    public static PublicCodeRule ByLanguage(PublicCodeRule of) =>
        (node, path) =>
            node is not YamlMappingNode map ? [new PublicCodeErrors.Shape(Line(node), path, PublicCodeShape.Keys)]
            : map.Children.Count == 0 ? [new PublicCodeErrors.Empty(Line(node), path)]
            : map.Children.SelectMany(pair =>
                Name(pair.Key) is { } name && IsLanguage(name)
                    ? of(pair.Value, $"{path}.{name}")
                    : [new PublicCodeErrors.NoLanguage(Line(pair.Key), path, Name(pair.Key) ?? "")]
            );

    public static int Line(YamlNode node) => (int)Math.Min(node.Start.Line, int.MaxValue);

    public static string? Name(YamlNode node) => (node as YamlScalarNode)?.Value;

    /// <summary>Checks if a key has no value.</summary>
    public static bool IsNothing(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static PublicCodeRule Scalar(Func<YamlScalarNode, string, IEnumerable<Error>> check) =>
        (node, path) =>
            node is YamlScalarNode text && !IsNothing(node) && (text.Style != ScalarStyle.Plain || !IsTruth(text.Value))
                ? check(text, path)
                : [new PublicCodeErrors.Shape(Line(node), path, PublicCodeShape.Text)];

    private static bool IsTruth(string? value) => value is "true" or "false";

    private static IEnumerable<Error> Map(YamlNode node, string path, Key[] keys)
    {
        if (node is not YamlMappingNode map)
            return [new PublicCodeErrors.Shape(Line(node), path, PublicCodeShape.Keys)];
        var wrong = new List<Error>();
        foreach (var (name, value) in map.Children)
        {
            var key = keys.FirstOrDefault(k => k.Name == Name(name));
            if (key is null)
                wrong.Add(new PublicCodeErrors.Unknown(Line(name), Under(path, Name(name) ?? "")));
            else if (!IsNothing(value) && !(key.Must && value is YamlScalarNode { Value: "" }))
                wrong.AddRange(key.Rule(value, Under(path, key.Name)));
        }

        wrong.AddRange(keys.Where(k => k.Must && !Says(map, k.Name)).Select(k => new PublicCodeErrors.Lacks(Under(path, k.Name))));
        return wrong;
    }

    private static bool Says(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(c => Name(c.Key) == key).Value is { } value
        && !IsNothing(value)
        && value is not YamlScalarNode { Value: "" };

    private static string Under(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    // The length is counted in text elements, which readers see as letters.
    private static IEnumerable<Error> Long(YamlScalarNode node, string path, int least, int most) =>
        new StringInfo(node.Value ?? "").LengthInTextElements is var long_ && long_ > most
            ? [new PublicCodeErrors.TooLong(Line(node), path, most)]
        : long_ < least ? [new PublicCodeErrors.TooShort(Line(node), path, least)]
        : [];

    private static string Shown(YamlScalarNode node) => PlainText.Cut(node.Value ?? "", 60);

    // Only the form of the subtags after the language (script, region, variant) is checked: no list has them all.
    private static bool IsLanguage(string? tag)
    {
        if (tag is null || !LanguageTag().IsMatch(tag))
            return false;
        try
        {
            return CultureInfo.GetCultureInfo(tag.Split('-')[0], predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>A language tag of RFC 5646, section 2.1, without extensions.</summary>
    [GeneratedRegex(
        "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LanguageTag();

    /// <summary>A media type of RFC 2045, section 5.1.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$", RegexOptions.None, 1000)]
    private static partial Regex MediaType();
}
