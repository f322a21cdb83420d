using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Juluo.Host.Tests;

/// <summary>
/// Every statement that the program can pass to <see cref="UnitOfWork"/>, from its instructions (ECMA-335, III): the text at the place of use, with pieces from
/// fields, properties and methods of the same program. Each method is interpreted once from the top down, with its stack; both branches of a choice are kept.
/// </summary>
internal sealed class WrittenStatements
{
    /// <param name="Where">The method that queries.</param>
    /// <param name="Row">The type of a row, by the names of its columns; null if it is read by hand or not at all.</param>
    public sealed record Found(string Where, StatementShape Shape, Type? Row);

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => (int)(ushort)c.Value);

    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly List<Found> found = [];
    private readonly HashSet<Assembly> own;

    private WrittenStatements(IEnumerable<Assembly> own) => this.own = [.. own];

    public static IReadOnlyList<Found> In(IReadOnlyCollection<Assembly> assemblies)
    {
        var all = new WrittenStatements(assemblies);
        foreach (
            var type in assemblies
                .SelectMany(a => a.GetTypes())
                .Where(t => t != typeof(UnitOfWork) && t != typeof(Statement) && t != typeof(Fields))
        )
            if (!type.IsDefined(typeof(CompilerGeneratedAttribute), false))
                foreach (var method in type.GetMethods(Any).Cast<MethodBase>().Concat(type.GetConstructors(Any)))
                    if (!Array.Exists(method.GetParameters(), p => p.ParameterType == typeof(Statement)))
                        all.Go(method, new Dictionary<string, object?>(StringComparer.Ordinal), new(StringComparer.Ordinal), 0);
        return all.found;
    }

    /// <returns>The method's result, as far as that is a statement or a piece of one.</returns>
    private object? Go(MethodBase method, IReadOnlyDictionary<string, object?> given, Dictionary<string, object?> fields, int deep)
    {
        if (deep > 8)
            return null;
        var name = $"{method.DeclaringType!.FullName}.{method.Name}";
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            fields = new(fields, StringComparer.Ordinal);
            foreach (var (parameter, value) in given)
                fields[parameter] = value;
            method = machine.StateMachineType.GetMethod("MoveNext", Any)!;
        }

        return method.GetMethodBody() is { } body ? new Reading(this, name, method, body, given, fields, deep).Run() : null;
    }

    private sealed class Reading(
        WrittenStatements all,
        string name,
        MethodBase method,
        MethodBody body,
        IReadOnlyDictionary<string, object?> given,
        Dictionary<string, object?> fields,
        int deep
    )
    {
        /// <summary>Both branches of a choice.</summary>
        private sealed record Either(IReadOnlyList<object?> Sides);

        private readonly Dictionary<int, List<object?>> waiting = [];
        private readonly Dictionary<int, object?> locals = [];
        private List<object?> stack = [];
        private object? result;

        public object? Run()
        {
            var il = body.GetILAsByteArray()!;
            foreach (var clause in body.ExceptionHandlingClauses)
            {
                waiting[clause.HandlerOffset] = clause.Flags is ExceptionHandlingClauseOptions.Finally ? [] : [null];
                if (clause.Flags is ExceptionHandlingClauseOptions.Filter)
                    waiting[clause.FilterOffset] = [null];
            }

            var alive = true;
            for (var at = 0; at < il.Length; )
            {
                if (waiting.Remove(at, out var other))
                    (stack, alive) = (alive && stack.Count == other.Count ? Merged(stack, other) : other, true);
                else if (!alive)
                    (stack, alive) = ([], true);
                var code = Codes[il[at] == 0xFE ? 0xFE00 | il[at + 1] : il[at]];
                var operand = at + code.Size;
                at = operand + Size(code, il, operand);
                Step(code, il, operand, at);
                alive = code.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
            }

            return result;
        }

        private void Step(OpCode code, byte[] il, int operand, int next)
        {
            switch (code.OperandType)
            {
                case OperandType.InlineString:
                    Push(method.Module.ResolveString(BitConverter.ToInt32(il, operand)));
                    return;
                case OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget:
                    for (
                        var i =
                            code.StackBehaviourPop is StackBehaviour.Pop0 ? 0
                            : code.StackBehaviourPop is StackBehaviour.Popi ? 1
                            : 2;
                        i > 0;
                        i--
                    )
                        Pop();
                    var target =
                        next + (code.OperandType is OperandType.InlineBrTarget ? BitConverter.ToInt32(il, operand) : (sbyte)il[operand]);
                    if (target > next)
                        Wait(target, code == OpCodes.Leave || code == OpCodes.Leave_S ? [] : [.. stack]);
                    return;
                case OperandType.InlineSwitch:
                    Pop();
                    for (var i = 0; i < BitConverter.ToInt32(il, operand); i++)
                        Wait(next + BitConverter.ToInt32(il, operand + 4 + (4 * i)), [.. stack]);
                    return;
                case OperandType.InlineField:
                    Field(code, Resolve<FieldInfo>(il, operand));
                    return;
                case OperandType.InlineMethod:
                    Call(code, Resolve<MethodBase>(il, operand));
                    return;
            }

            if (Local(code, il, operand) is { } local)
            {
                if (code.Name!.StartsWith("ldloca", StringComparison.Ordinal))
                    Push(null);
                else if (code.Name.StartsWith("ldloc", StringComparison.Ordinal))
                    Push(locals.GetValueOrDefault(local));
                else
                    locals[local] = Pop();
                return;
            }

            if (Argument(code, il, operand) is { } argument)
            {
                if (code.Name!.StartsWith("starg", StringComparison.Ordinal))
                    Pop();
                else
                    Push(argument < 0 ? null : given.GetValueOrDefault(method.GetParameters()[argument].Name ?? ""));
                return;
            }

            if (code == OpCodes.Dup)
                Push(stack.Count > 0 ? stack[^1] : null);
            else if (code == OpCodes.Ret)
                result = method is MethodInfo { ReturnType: var type } && type != typeof(void) ? Pop() : null;
            else
            {
                var popped = Count(code.StackBehaviourPop);
                var gone = Enumerable.Range(0, popped).Select(_ => Pop()).ToList();
                if (code == OpCodes.Stelem_Ref && Sides(gone[0]).Any(s => s is StatementShape))
                    all.Add(name, gone[0], null);
                for (var i = Count(code.StackBehaviourPush); i > 0; i--)
                    Push(null);
            }
        }

        private void Field(OpCode code, FieldInfo field)
        {
            var bare = field.Name is ['<', .., _] && field.Name.IndexOf('>') is > 1 and var end ? field.Name[1..end] : field.Name;
            if (code == OpCodes.Stfld || code == OpCodes.Stsfld)
            {
                var value = Pop();
                if (code == OpCodes.Stfld)
                    Pop();
                if (Statementlike(field.FieldType))
                    fields[bare] = value;
                return;
            }

            if (code != OpCodes.Ldsfld && code != OpCodes.Ldsflda)
                Pop();
            Push(
                field is { IsStatic: true } && field.FieldType == typeof(Sql) ? ((Sql)field.GetValue(null)!).Text
                : Statementlike(field.FieldType) ? fields.GetValueOrDefault(bare)
                : null
            );
        }

        private void Call(OpCode code, MethodBase called)
        {
            if (code == OpCodes.Ldftn || code == OpCodes.Ldvirtftn)
            {
                if (code == OpCodes.Ldvirtftn)
                    Pop();
                if (
                    called.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute), false)
                    || called.IsDefined(typeof(CompilerGeneratedAttribute), false)
                )
                    all.Go(called, given, fields, deep + 1);
                Push(null);
                return;
            }

            var parameters = called.GetParameters();
            var arguments = new object?[parameters.Length];
            for (var i = parameters.Length - 1; i >= 0; i--)
                arguments[i] = Pop();
            var self = called.IsStatic || code == OpCodes.Newobj ? null : Pop();
            var gives =
                called is MethodInfo { ReturnType: var type } ? type
                : code == OpCodes.Newobj ? called.DeclaringType!
                : typeof(void);
            var value = Done(called, self, arguments);
            if (gives != typeof(void))
                Push(value);
        }

        private object? Done(MethodBase called, object? self, object?[] arguments)
        {
            var type = called.DeclaringType!;
            if (type == typeof(Statement))
                return OfStatement(called, self as StatementShape, arguments);
            if (type == typeof(Fields) && called is MethodInfo { IsGenericMethod: true } columns)
                return OfFields(columns.Name, columns.GetGenericArguments()[0], arguments);
            if (type == typeof(Sql))
                return called.IsConstructor ? arguments[0] : self;
            if (
                type == typeof(UnitOfWork)
                && called is MethodInfo asked
                && Array.Exists(asked.GetParameters(), p => p.ParameterType == typeof(Statement))
            )
            {
                var byName =
                    asked.IsGenericMethod && !Array.Exists(asked.GetParameters(), p => typeof(Delegate).IsAssignableFrom(p.ParameterType));
                all.Add(name, arguments[0], byName ? asked.GetGenericArguments()[0] : null);
                return null;
            }

            if (type == typeof(List<Statement>) && called.Name == "Add")
                all.Add(name, arguments[0], null);
            var takes = Array.Exists(called.GetParameters(), p => p.ParameterType == typeof(Statement));
            if (all.own.Contains(type.Assembly) && (takes || (called is MethodInfo { ReturnType: var gives } && Statementlike(gives))))
                return all.Go(
                    called is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : called,
                    called
                        .GetParameters()
                        .Select((p, i) => (p.Name ?? $"{i}", arguments[i]))
                        .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal),
                    type.IsDefined(typeof(CompilerGeneratedAttribute), false) || called.IsDefined(typeof(CompilerGeneratedAttribute), false)
                        ? fields
                        : [],
                    deep + 1
                );
            return null;
        }

        private static object OfFields(string method, Type record, object?[] arguments)
        {
            var names = (Sql)
                typeof(Fields)
                    .GetMethod(nameof(Fields.Of))!
                    .MakeGenericMethod(record)
                    .Invoke(null, [arguments is [string table] ? table : null])!;
            if (method == nameof(Fields.Of))
                return names.Text;
            var shape = new StatementShape();
            var (before, after) = method == nameof(Fields.Set) ? ($"({names.Text}) = row(", ")") : ("", "");
            shape.Text(before);
            foreach (var (i, (written, parameter)) in Fields.Parameters(record).Index())
            {
                if (i > 0)
                    shape.Text(", ");
                shape.Parameter(written, parameter);
            }

            shape.Text(after);
            return shape;
        }

        private static StatementShape? OfStatement(MethodBase called, StatementShape? self, object?[] arguments)
        {
            if (called.IsConstructor)
                return new();
            if (self is null)
                return null;
            if (called.Name == nameof(Statement.AppendLiteral))
                self.Text((string)arguments[0]!);
            else if (called is MethodInfo { IsGenericMethod: true } parameter)
                self.Parameter((string)arguments[1]!, parameter.GetGenericArguments()[0]);
            else if (called.Name == nameof(Statement.AppendFormatted))
                switch (called.GetParameters()[0].ParameterType)
                {
                    case var t when t == typeof(LocalizedText) || t == typeof((string, string)?):
                        Two(self, (string)arguments[1]!, ".Zh", typeof(string), ".En", typeof(string));
                        break;
                    case var t when t == typeof(Money) || t == typeof(Money?):
                        Two(self, (string)arguments[1]!, ".Minor", typeof(long), ".Currency", typeof(string));
                        break;
                    default:
                        self.OneOf(Sides(arguments[0]));
                        break;
                }
            return self;
        }

        private static void Two(StatementShape shape, string written, string one, Type first, string other, Type second)
        {
            shape.Parameter(written + one, first);
            shape.Text(", ");
            shape.Parameter(written + other, second);
        }

        private static bool Statementlike(Type type) => type == typeof(Statement) || type == typeof(Sql);

        private static List<object?> Merged(List<object?> one, List<object?> other) =>
            [.. one.Zip(other, (a, b) => a is null && b is null || ReferenceEquals(a, b) ? a : new Either([.. Sides(a), .. Sides(b)]))];

        internal static IReadOnlyList<object?> Sides(object? value) => value is Either either ? [.. either.Sides.Distinct()] : [value];

        private void Wait(int target, List<object?> with) =>
            waiting[target] = waiting.TryGetValue(target, out var there) && there.Count == with.Count ? Merged(there, with) : with;

        private void Push(object? value) => stack.Add(value);

        private object? Pop()
        {
            if (stack.Count == 0)
                return null;
            var top = stack[^1];
            stack.RemoveAt(stack.Count - 1);
            return top;
        }

        private T Resolve<T>(byte[] il, int operand)
            where T : MemberInfo =>
            (T)
                method.Module.ResolveMember(
                    BitConverter.ToInt32(il, operand),
                    method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null
                )!;

        private static int? Local(OpCode code, byte[] il, int operand) =>
            code.Name!.StartsWith("ldloc", StringComparison.Ordinal) || code.Name.StartsWith("stloc", StringComparison.Ordinal)
                ? code.OperandType switch
                {
                    OperandType.ShortInlineVar => il[operand],
                    OperandType.InlineVar => BitConverter.ToUInt16(il, operand),
                    _ => code.Name[^1] - '0',
                }
                : null;

        /// <returns>The index of the parameter; -1 for the object itself.</returns>
        private int? Argument(OpCode code, byte[] il, int operand) =>
            code.Name!.StartsWith("ldarg", StringComparison.Ordinal) || code.Name.StartsWith("starg", StringComparison.Ordinal)
                ? code.OperandType switch
                {
                    OperandType.ShortInlineVar => il[operand],
                    OperandType.InlineVar => BitConverter.ToUInt16(il, operand),
                    _ => code.Name[^1] - '0',
                } - (method.IsStatic ? 0 : 1)
                : null;

        private static int Count(StackBehaviour behaviour) =>
            behaviour switch
            {
                StackBehaviour.Pop0 or StackBehaviour.Push0 => 0,
                StackBehaviour.Push1_push1 => 2,
                _ when behaviour.ToString().StartsWith("Push", StringComparison.Ordinal) => 1,
                _ => behaviour.ToString().Split('_').Length,
            };

        private static int Size(OpCode code, byte[] il, int operand) =>
            code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, operand)),
                _ => 4,
            };
    }

    private void Add(string where, object? value, Type? row)
    {
        foreach (var side in Reading.Sides(value))
            found.Add(new(where, side as StatementShape ?? Unknown(), row));
    }

    private static StatementShape Unknown()
    {
        var shape = new StatementShape();
        shape.OneOf([null]);
        return shape;
    }
}
