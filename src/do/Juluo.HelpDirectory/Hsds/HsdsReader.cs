namespace Juluo.HelpDirectory;

/// <summary>
/// Reads an HSDS 3 file: a list of services, a page of an API with <c>contents</c>, or one service. The file may be hostile: depth, lengths and counts are limited, and all of it is
/// checked against <see cref="HsdsShape"/>.
/// </summary>
/// <remarks>Time and memory are proportional to the file, which has at most <see cref="MostCharacters"/> characters.</remarks>
internal sealed class HsdsReader
{
    public const int MostCharacters = 8_000_000;
    public const int MostServices = 2000;
    public const int MostDepth = 24;
    public const int MostText = 10_000;
    public const int MostName = 500;
    public const int MostItems = 500;
    private const int MostFaults = 100;

    private readonly List<HsdsFile.Fault> faults = [];
    private readonly List<HsdsFile.Bad> bad = [];
    private int count;
    private readonly SortedDictionary<string, int> unknown = new(StringComparer.Ordinal);
    private (int? Row, string? Name) at;

    public static HsdsFile Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text,
                new()
                {
                    MaxDepth = MostDepth,
                    AllowDuplicateProperties = false,
                    CommentHandling = JsonCommentHandling.Disallow,
                }
            );
            return new HsdsReader().All(document.RootElement);
        }
        catch (JsonException broken)
        {
            // Only the exception's message tells that depth is the reason, so the depth is counted here.
            return HsdsFile.Wrong(IsDeep(text) ? new HsdsErrors.TooDeep(MostDepth) : new HsdsErrors.NotJson((broken.LineNumber ?? 0) + 1));
        }
    }

    private HsdsFile All(JsonElement root)
    {
        var (list, path) = root.ValueKind switch
        {
            JsonValueKind.Array => (root, ""),
            JsonValueKind.Object when root.TryGetProperty("contents", out var contents) => (contents, "/contents"),
            JsonValueKind.Object when root.TryGetProperty("services", out var within) && !root.TryGetProperty("id", out _) => (
                within,
                "/services"
            ),
            JsonValueKind.Object when root.TryGetProperty("id", out _) => (root, ""),
            _ => (default, ""),
        };
        if (
            list.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)
            || (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() == 0)
        )
            return HsdsFile.Wrong(new HsdsErrors.NoServices());
        if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > MostServices)
            return HsdsFile.Wrong(new HsdsErrors.TooManyServices(MostServices));
        var services = new List<JsonObject>();
        var seen = new Dictionary<Guid, string>();
        foreach (var (number, item) in (list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : new[] { list }).Index())
        {
            var pointer = list.ValueKind == JsonValueKind.Array ? $"{path}/{number}" : path;
            at = (
                number + 1,
                item.ValueKind == JsonValueKind.Object
                && item.TryGetProperty("name", out var name)
                && name.ValueKind == JsonValueKind.String
                    ? PlainText.Cut(PlainText.Of(name.GetString()!), 80)
                    : null
            );
            var before = count;
            var service = IsOrganization(item) ? null : Object(item, "service", pointer, null, "");
            if (IsOrganization(item))
                Fault(new HsdsErrors.IsOrganization(pointer));
            else if (service?.Key("id") is { } id && count == before)
            {
                if (seen.TryAdd(id, pointer))
                    services.Add(service);
                else
                    Fault(new HsdsErrors.Twice(pointer + "/id", seen[id]));
            }

            if (count > before)
                bad.Add(new(number + 1, at.Name, service?.Key("id"), Whole(item)));
        }

        return new(services, faults, unknown) { Left = bad };
    }

    private static string? Whole(JsonElement item) => item.GetRawText() is { Length: <= HsdsFile.Bad.MostText } text ? text : null;

    private JsonObject? Object(JsonElement element, string noun, string pointer, Guid? parent, string part)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(new HsdsErrors.NotObject(pointer));
            return null;
        }

        var shape = HsdsShape.Nouns[noun];
        var read = new JsonObject();
        var id =
            element.TryGetProperty("id", out var given)
            && given.ValueKind == JsonValueKind.String
            && Guid.TryParse(given.GetString(), out var own)
                ? own
            : parent is { } of ? StableId.Of(of, part)
            : (Guid?)null;
        foreach (var property in element.EnumerateObject())
        {
            var place =
                $"{pointer}/{property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (property.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (!shape.TryGetValue(property.Name, out var known))
                Keep(read, noun, property, place);
            // A name that consists only of tags counts as missing.
            else if (known.Must && IsEmpty(element, property.Name))
                continue;
            else if (!known.Many)
            {
                if (Value(property.Value, noun, known, place, id) is { } value)
                    read[property.Name] = value;
            }
            else if (List(property.Value, known, place, id) is { Count: > 0 } items)
                read[property.Name] = items;
        }

        // Nested objects may lack an id; the service itself may not.
        if (id is { } key && !read.ContainsKey("id"))
            read["id"] = key.ToString();
        foreach (var must in shape.Values)
            if (must.Must && !read.ContainsKey(must.Name))
            {
                if (!IsNeeded(noun, must.Name))
                    PutUsual(read, noun, must.Name);
                // A value that is present but invalid is reported already.
                else if (IsEmpty(element, must.Name))
                    Fault(new HsdsErrors.Absent(pointer, must.Name));
            }
        return read;
    }

    private JsonArray List(JsonElement element, HsdsShape.Property known, string pointer, Guid? parent)
    {
        var items = new JsonArray();
        if (element.ValueKind != JsonValueKind.Array)
            Fault(new HsdsErrors.NotList(pointer));
        else if (element.GetArrayLength() > MostItems)
            Fault(new HsdsErrors.ListTooLong(pointer, MostItems));
        else
            foreach (var (number, item) in element.EnumerateArray().Index())
                if (Object(item, known.Type, $"{pointer}/{number}", parent, $"{known.Name}/{number}") is { } one)
                    items.Add((JsonNode)one);
        return items;
    }

    private JsonNode? Value(JsonElement value, string noun, HsdsShape.Property known, string pointer, Guid? parent)
    {
        if (known.IsObject)
            return Object(value, known.Type, pointer, parent, known.Name);
        if (known.Type == "number")
        {
            if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number))
                return JsonNode.Parse(value.GetRawText());
            if (value.ValueKind == JsonValueKind.String && (value.GetString() is "" || NumberText.Read(value.GetString()!) is not null))
                return value.GetString() is "" ? null : JsonValue.Create(NumberText.Read(value.GetString()!)!.Value);
            Fault(new HsdsErrors.NotNumber(pointer));
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Fault(new HsdsErrors.NotText(pointer));
            return null;
        }

        var text = PlainText.Of(value.GetString()!).Trim();
        var most = known.Name is "name" or "alternate_name" or "number" or "url" or "uri" or "website" or "email" ? MostName : MostText;
        if (text.Length == 0)
            return null;
        if (text.Length > most)
        {
            Fault(new HsdsErrors.TextTooLong(pointer, most));
            return null;
        }

        if (HsdsShape.Words.TryGetValue($"{noun}.{known.Name}", out var words))
        {
            if (Array.Find(words, w => string.Equals(w, text.Replace('_', ' '), StringComparison.OrdinalIgnoreCase)) is { } word)
                return word;
            Fault(new HsdsErrors.NotOneOf(pointer, string.Join(", ", words)));
            return null;
        }

        switch (known.Type)
        {
            case "id" when Guid.TryParse(text, out var id):
                return id.ToString();
            case "id":
                Fault(new HsdsErrors.NotId(pointer));
                return null;
            case "date" when HsdsTime.Day(text) is null:
                Fault(new HsdsErrors.NotDate(pointer));
                return null;
            // A time as people write it, such as 9:00 AM; HSDS uses the 24-hour clock.
            case "time" when HsdsTime.Time(text) is null && TimeText.Read(text) is { } time:
                return time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
            case "time" when HsdsTime.Time(text) is null:
                Fault(new HsdsErrors.NotTime(pointer));
                return null;
            default:
                return text;
        }
    }

    // Properties outside of HSDS: from a profile or a later version. Their size is limited by the file.
    private void Keep(JsonObject read, string noun, JsonProperty property, string pointer)
    {
        if (property.Name.Length > 100)
        {
            Fault(new HsdsErrors.TextTooLong(PlainText.Cut(pointer, 200), 100));
            return;
        }

        var name = $"{noun}.{property.Name}";
        unknown[name] = unknown.GetValueOrDefault(name) + 1;
        if (Plain(property.Value, pointer) is { } value)
            read[property.Name] = value;
    }

    private JsonNode? Plain(JsonElement value, string pointer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return new JsonObject(
                    value
                        .EnumerateObject()
                        .Select(p => KeyValuePair.Create(PlainText.Of(p.Name), Plain(p.Value, pointer)))
                        .DistinctBy(p => p.Key)
                );
            case JsonValueKind.Array:
                return new JsonArray([.. value.EnumerateArray().Select(v => Plain(v, pointer))]);
            case JsonValueKind.String when value.GetString() is { Length: > MostText }:
                Fault(new HsdsErrors.TextTooLong(pointer, MostText));
                return null;
            case JsonValueKind.String:
                return PlainText.Of(value.GetString()!);
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return JsonNode.Parse(value.GetRawText());
            default:
                return null;
        }
    }

    // Other publishers omit the country of an address or the description of an organisation; readers do not depend on them.
    private static bool IsNeeded(string noun, string name) =>
        (noun, name) switch
        {
            ("service", _) => true,
            ("organization", "name") or ("phone", "number") => true,
            _ => false,
        };

    private static void PutUsual(JsonObject read, string noun, string name)
    {
        if (HsdsShape.Words.TryGetValue($"{noun}.{name}", out var words))
            read[name] = words[0];
    }

    private static bool IsEmpty(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value)
        || value.ValueKind == JsonValueKind.Null
        || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(HtmlText.Of(PlainText.Of(value.GetString()!))));

    private static bool IsOrganization(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && !item.TryGetProperty("status", out _)
        && (
            item.TryGetProperty("organization_identifiers", out _)
            || item.TryGetProperty("legal_status", out _)
            || item.TryGetProperty("website", out _)
        );

    private void Fault(Error error)
    {
        count++;
        if (faults.Count < MostFaults)
            faults.Add(new(at.Row, at.Name, error));
    }

    private static bool IsDeep(string text)
    {
        var (depth, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
            switch (text[i])
            {
                case '\\' when quoted:
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '[' or '{' when !quoted:
                    if (++depth > MostDepth)
                        return true;
                    break;
                case ']' or '}' when !quoted:
                    depth--;
                    break;
            }

        return false;
    }
}
