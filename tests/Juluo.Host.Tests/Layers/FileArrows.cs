using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>
/// The uses between source files of a project, from the types in signatures, attributes and instructions (ECMA-335, II.22–II.24). Anything that a compiler folds away is
/// not seen: constants, <c>nameof</c>, documentation.
/// </summary>
internal sealed partial class FileArrows : ISignatureTypeProvider<IEnumerable<TypeDefinitionHandle>, object?>, IDisposable
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => (int)(ushort)c.Value);

    private readonly PEReader file;
    private readonly MetadataReader reader;
    private readonly Dictionary<TypeDefinitionHandle, string> fileOf = [];
    private readonly Dictionary<string, TypeDefinitionHandle> byName = new(StringComparer.Ordinal);

    private FileArrows(string program, IReadOnlyDictionary<string, string> declared)
    {
        file = new(File.OpenRead(program));
        reader = file.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            var top = Outermost(handle);
            var name = reader.GetString(reader.GetTypeDefinition(top).Name).Split('`')[0];
            if (declared.TryGetValue(name, out var path))
                fileOf[handle] = path;
            byName[$"{reader.GetString(reader.GetTypeDefinition(handle).Namespace)}.{name}"] = top;
        }
    }

    /// <summary>Pairs of files, as paths inside the project; files at its root, which declare and compose, are left out.</summary>
    /// <param name="program">The assembly.</param>
    /// <param name="folder">The folder of the project's sources.</param>
    public static IReadOnlySet<(string From, string To)> Of(string program, string folder)
    {
        using var arrows = new FileArrows(program, Declared(folder));
        return arrows.Read().Where(a => a.From.Contains('/') && a.To.Contains('/')).ToHashSet();
    }

    public void Dispose() => file.Dispose();

    /// <summary>A type is in the file with its own name; for a partial type that is its main file.</summary>
    private static Dictionary<string, string> Declared(string folder)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Sources.In(folder))
        {
            var named = Path.GetFileNameWithoutExtension(path);
            var within = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (path.EndsWith(".razor", StringComparison.Ordinal))
                declared[named] = within;
            else
                foreach (Match type in Declaration().Matches(File.ReadAllText(path)))
                    if (!declared.ContainsKey(type.Groups[1].Value) || named == type.Groups[1].Value)
                        declared[type.Groups[1].Value] = within;
        }

        return declared;
    }

    private HashSet<(string From, string To)> Read()
    {
        var arrows = new HashSet<(string, string)>();
        foreach (var (type, from) in fileOf)
        foreach (var used in Used(reader.GetTypeDefinition(type)))
            if (fileOf.TryGetValue(used, out var to) && to != from)
                arrows.Add((from, to));
        return arrows;
    }

    private IEnumerable<TypeDefinitionHandle> Used(TypeDefinition type) =>
        [
            .. Types(type.BaseType),
            .. type.GetInterfaceImplementations().SelectMany(i => Types(reader.GetInterfaceImplementation(i).Interface)),
            .. type.GetFields().SelectMany(f => reader.GetFieldDefinition(f).DecodeSignature(this, null)),
            .. type.GetCustomAttributes().SelectMany(Types),
            .. type.GetMethods().SelectMany(m => Used(reader.GetMethodDefinition(m))),
        ];

    private IEnumerable<TypeDefinitionHandle> Used(MethodDefinition method)
    {
        var signature = method.DecodeSignature(this, null);
        IEnumerable<TypeDefinitionHandle> used =
        [
            .. method.GetCustomAttributes().SelectMany(Types),
            .. signature.ReturnType,
            .. signature.ParameterTypes.SelectMany(p => p),
        ];
        return method.RelativeVirtualAddress == 0 ? used : used.Concat(Used(file.GetMethodBody(method.RelativeVirtualAddress)));
    }

    private List<TypeDefinitionHandle> Used(MethodBodyBlock body)
    {
        var used = new List<TypeDefinitionHandle>();
        if (!body.LocalSignature.IsNil)
            used.AddRange(reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null).SelectMany(l => l));
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            switch (Codes[value == 0xFE ? 0xFE00 | code.ReadByte() : value].OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    used.AddRange(Types(MetadataTokens.EntityHandle(code.ReadInt32())));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }

        return used;
    }

    /// <summary>The attribute, and the types among its arguments, which are stored in it by name.</summary>
    private IEnumerable<TypeDefinitionHandle> Types(CustomAttributeHandle handle)
    {
        var attribute = reader.GetCustomAttribute(handle);
        var given = Encoding.UTF8.GetString(reader.GetBlobBytes(attribute.Value));
        return [.. Types(attribute.Constructor), .. TypeName().Matches(given).Select(m => Named(m.Value)).OfType<TypeDefinitionHandle>()];
    }

    // The byte that begins the next argument, 0x54, reads as a T at the end of the name.
    private TypeDefinitionHandle? Named(string name) =>
        byName.TryGetValue(name, out var type) || (name.EndsWith('T') && byName.TryGetValue(name[..^1], out type)) ? type : null;

    private IEnumerable<TypeDefinitionHandle> Types(EntityHandle handle)
    {
        if (handle.IsNil)
            return [];
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return [(TypeDefinitionHandle)handle];
            case HandleKind.TypeSpecification:
                return reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
            case HandleKind.MethodDefinition:
                return [reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()];
            case HandleKind.FieldDefinition:
                return [reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()];
            case HandleKind.MethodSpecification:
                var made = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                return [.. Types(made.Method), .. made.DecodeSignature(this, null).SelectMany(t => t)];
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                if (member.GetKind() != MemberReferenceKind.Method)
                    return Types(member.Parent);
                var called = member.DecodeMethodSignature(this, null);
                return [.. Types(member.Parent), .. called.ReturnType, .. called.ParameterTypes.SelectMany(p => p)];
            default:
                return [];
        }
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle type)
    {
        while (reader.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } around)
            type = around;
        return type;
    }

    public IEnumerable<TypeDefinitionHandle> GetArrayType(IEnumerable<TypeDefinitionHandle> elementType, ArrayShape shape) => elementType;

    public IEnumerable<TypeDefinitionHandle> GetByReferenceType(IEnumerable<TypeDefinitionHandle> elementType) => elementType;

    public IEnumerable<TypeDefinitionHandle> GetFunctionPointerType(MethodSignature<IEnumerable<TypeDefinitionHandle>> signature) => [];

    public IEnumerable<TypeDefinitionHandle> GetGenericInstantiation(
        IEnumerable<TypeDefinitionHandle> genericType,
        ImmutableArray<IEnumerable<TypeDefinitionHandle>> typeArguments
    ) => [.. genericType, .. typeArguments.SelectMany(t => t)];

    public IEnumerable<TypeDefinitionHandle> GetGenericMethodParameter(object? genericContext, int index) => [];

    public IEnumerable<TypeDefinitionHandle> GetGenericTypeParameter(object? genericContext, int index) => [];

    public IEnumerable<TypeDefinitionHandle> GetModifiedType(
        IEnumerable<TypeDefinitionHandle> modifier,
        IEnumerable<TypeDefinitionHandle> unmodifiedType,
        bool isRequired
    ) => unmodifiedType;

    public IEnumerable<TypeDefinitionHandle> GetPinnedType(IEnumerable<TypeDefinitionHandle> elementType) => elementType;

    public IEnumerable<TypeDefinitionHandle> GetPointerType(IEnumerable<TypeDefinitionHandle> elementType) => elementType;

    public IEnumerable<TypeDefinitionHandle> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    public IEnumerable<TypeDefinitionHandle> GetSZArrayType(IEnumerable<TypeDefinitionHandle> elementType) => elementType;

    public IEnumerable<TypeDefinitionHandle> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        [handle];

    public IEnumerable<TypeDefinitionHandle> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        [];

    public IEnumerable<TypeDefinitionHandle> GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    [GeneratedRegex(
        @"(?m)^(?:public|internal) (?:(?:static|sealed|abstract|partial|readonly|ref) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>\[\]?,. ]+?) (\w+)"
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(@"Juluo(?:\.\w+)+")]
    private static partial Regex TypeName();
}
