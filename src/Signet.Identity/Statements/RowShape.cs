using System.Collections.Immutable;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Signet.Identity.Tenants;

namespace Signet.Identity.Statements;

/// <summary>The columns of a row type and how they become an object, both from the model, so that neither can lack a new column.</summary>
internal sealed class RowShape<T>
    where T : class, ITenantOwned
{
    private readonly ImmutableArray<IProperty> _properties;
    private readonly ImmutableArray<Type> _storedTypes;
    private readonly string _insert;
    private readonly Func<DbDataReader, int, T> _materialize;

    public RowShape(IModel model)
    {
        var type = model.FindEntityType(typeof(T))!;
        Table = type.GetTableName()!;
        _properties = [.. type.GetProperties().OrderByDescending(property => property.IsPrimaryKey())];
        _storedTypes = [.. _properties.Select(StoredType)];
        var (columns, values) = (_properties.Select(property => property.GetColumnName()), _properties.Select((_, index) => $"${index + 1}"));
        _insert = $"INSERT INTO {Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)})";
        _materialize = Compile();
    }

    public string Table { get; }

    /// <summary>How many columns a row takes.</summary>
    public int Width => _properties.Length;

    /// <summary>The columns of a table that the statement calls <paramref name="alias"/>.</summary>
    public string Columns(string alias) => string.Join(", ", _properties.Select(property => $"{alias}.{property.GetColumnName()}"));

    /// <param name="reader">Stands on a row.</param>
    /// <param name="at">Where the columns begin.</param>
    public T Read(DbDataReader reader, int at) => _materialize(reader, at);

    /// <summary>The same of a table that an outer join may have found nothing in.</summary>
    public T? ReadJoined(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : _materialize(reader, at);

    /// <summary>Throws for a row of another tenant, as saving it would.</summary>
    public InsertStatement Insert(SignetDb db, T row)
    {
        db.CheckTenant(row);
        return new InsertStatement(_insert, _storedTypes, [.. _properties.Select(property => Stored(property, row))]);
    }

    private static object? Stored(IProperty property, T row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return property.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static Type StoredType(IProperty property)
    {
        var type = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private Func<DbDataReader, int, T> Compile()
    {
        var (reader, at) = (Expression.Parameter(typeof(DbDataReader)), Expression.Parameter(typeof(int)));
        var values = _properties.Select((property, index) => (property, value: Value(property, reader, Expression.Add(at, Expression.Constant(index)))))
            .ToDictionary(pair => pair.property.Name, pair => pair.value, StringComparer.OrdinalIgnoreCase);
        var constructor = typeof(T).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .First(candidate => Array.TrueForAll(candidate.GetParameters(), parameter => values.ContainsKey(parameter.Name!)));
        var parameters = constructor.GetParameters().Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var row = Expression.MemberInit(
            Expression.New(constructor, constructor.GetParameters().Select(parameter => values[parameter.Name!])),
            _properties.Where(property => !parameters.Contains(property.Name))
                .Select(property => Expression.Bind(property.PropertyInfo!, values[property.Name])));
        return Expression.Lambda<Func<DbDataReader, int, T>>(row, reader, at).Compile();
    }

    private static Expression Value(IProperty property, Expression reader, Expression ordinal)
    {
        var mapping = property.GetRelationalTypeMapping();
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(reader, mapping.GetDataReaderMethod(), ordinal));
        if (mapping.Converter is { } converter)
        {
            value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
        }

        value = value.Type == property.ClrType ? value : Expression.Convert(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, ordinal), Expression.Default(property.ClrType), value)
            : value;
    }
}
